"""The two isolation tiers behind one shape: fork, then enter (everything but seccomp)."""

import os
from collections.abc import Callable
from types import SimpleNamespace
from typing import Protocol

from lockdown import (
    capabilities,
    landlock,
    libc,
    limits,
    loading,
    namespaces,
    own_pages,
    page_tables,
    priority,
)

# All that a program reads: not the service's socket, nor /proc should one ever be mounted.
_READABLE = (
    "/python",
    "/lib",
    "/lib64",
    "/env",
    "/extra",
    "/runtime",
    "/etc",
    "/usr",
    "/dev/urandom",
)
_DEV_NULL = "/dev/null"
_THREADS_MAX = 64


class Tier(Protocol):
    """How executions of one zygote are set apart from it and from each other."""

    def forget_loading(self) -> None: ...
    def settle(self, rehearse: Callable[[], None]) -> None: ...
    def populate(self) -> None: ...
    def fork(self) -> int: ...
    def enter(self, slot: str, folder: str | None) -> limits.Held: ...
    def path_of(self, folder: str) -> str: ...
    def lower_priority(self, pid: int) -> None: ...


def open_tier(config: SimpleNamespace) -> Tier:
    """The tier that the service chose for this zygote."""
    from landlock_tier import LandlockTier

    return NamespacesTier(config) if config.tier == "namespaces" else LandlockTier(config)


class NamespacesTier:
    """Every execution in user, pid, mount and ipc namespaces of its own, on a tmpfs of its own."""

    def __init__(self, config: SimpleNamespace) -> None:
        self._config = config
        self._proc = namespaces.open_proc()
        self._plan = libc.ForkPlan(namespaces.FLAGS)
        self._priorities = priority.Priorities(self._proc, config.niceness)
        self._maps = namespaces.identity_maps(os.getuid(), os.getgid())
        self._scratch = namespaces.scratch_mount(config.scratch_bytes)
        # What is preloaded may write a cache file while it loads.
        self._scratch.make()
        # One ruleset serves all: the rule on the mount point holds for each child's own tmpfs.
        self._ruleset = _ruleset()

    def forget_loading(self) -> None:
        """Called when everything is loaded, before it is rehearsed."""
        loading.forget_library_pages(self._proc)

    def settle(self, rehearse: Callable[[], None]) -> None:
        """Prepares what all forks inherit; called when everything is loaded and rehearsed."""
        page_tables.inherit_library_pages(self._proc)
        self._own_pages = own_pages.OwnPages(self._proc, rehearse)
        page_tables.collapse_heap(self._proc)
        self._held = limits.held_bytes(self._proc)
        libc.unmount(namespaces.SCRATCH)
        capabilities.drop_all()

    def populate(self) -> None:
        """Copies what a run writes to, ahead of it."""
        self._own_pages.populate()

    def fork(self) -> int:
        """As os.fork, into new namespaces."""
        return self._plan.fork()

    def enter(self, slot: str, folder: str | None) -> limits.Held:
        """Sets the child apart for good; returns what memory it had then.

        The scratch folder is the same path in each mount namespace, so `slot` has no use here.
        """
        config, proc = self._config, self._proc
        namespaces.enter(proc, self._maps, self._scratch, folder)
        os.close(proc)
        limits.apply(
            self._held,
            config.memory_max_bytes,
            config.cpu_max_s,
            config.scratch_bytes,
            _THREADS_MAX,
        )
        capabilities.drop_all()
        if self._ruleset >= 0:
            landlock.enforce(self._ruleset)
            os.close(self._ruleset)
        return self._held

    def path_of(self, folder: str) -> str:
        """Where an execution finds the packages of its environment."""
        return namespaces.OVERLAY

    def lower_priority(self, pid: int) -> None:
        """A run that lasts must not starve the service; a short one is over sooner without this."""
        self._priorities.lower(pid)


def _ruleset() -> int:
    """Reads from the box's small root, writes to the scratch folder; -1 where Landlock is missing."""
    version = landlock.abi()
    if version == 0:
        return -1
    ruleset = landlock.create(version)
    for path in _READABLE:
        landlock.allow(ruleset, path, landlock.READ)
    landlock.allow(ruleset, _DEV_NULL, landlock.READ_FILE | landlock.WRITE_FILE)
    landlock.allow(ruleset, namespaces.SCRATCH_PARENT, landlock.write_access(version))
    return ruleset
