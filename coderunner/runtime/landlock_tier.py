"""The tier for machines without user namespaces: Landlock, seccomp, rlimits, a uid of its own.

What it cannot promise is said in SECURITY.md.
"""

import os
import signal
from collections.abc import Callable
from types import SimpleNamespace

from lockdown import capabilities, landlock, libc, limits, loading, own_pages, page_tables, priority

_THREADS_MAX = 64


class LandlockTier:
    """Executions in the zygote's own namespaces, each bound to one scratch folder."""

    def __init__(self, config: SimpleNamespace) -> None:
        self._config = config
        self._abi = landlock.abi()
        self._plan = libc.ForkPlan(0)
        self._parent = os.getpid()
        self._proc = os.open("/proc", os.O_PATH | os.O_CLOEXEC)
        self._priorities = priority.Priorities(self._proc, config.niceness)
        # A zygote that still preloads does not hear that the service is gone.
        libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)

    def forget_loading(self) -> None:
        """Called when everything is loaded, before it is rehearsed."""
        loading.forget_library_pages(self._proc)

    def settle(self, rehearse: Callable[[], None]) -> None:
        """Prepares what all forks inherit; called when everything is loaded and rehearsed."""
        page_tables.inherit_library_pages(self._proc)
        self._own_pages = own_pages.OwnPages(self._proc, rehearse)
        page_tables.collapse_heap(self._proc)
        self._held = limits.held_bytes(self._proc)

    def populate(self) -> None:
        """Copies what a run writes to, ahead of it."""
        self._own_pages.populate()

    def fork(self) -> int:
        """As os.fork."""
        return self._plan.fork()

    def enter(self, slot: str, folder: str | None) -> limits.Held:
        """Sets the child apart for good; returns what memory it had then."""
        config = self._config
        os.close(self._proc)
        scratch, _, user_id = slot.partition(":")
        has_own_uid = _become(int(user_id)) if user_id else False
        self._die_with_zygote()
        os.chdir(scratch)
        for name in ("HOME", "TMPDIR", "MPLCONFIGDIR"):
            os.environ[name] = scratch
        os.nice(config.niceness)
        limits.apply(
            self._held,
            config.memory_max_bytes,
            config.cpu_max_s,
            config.scratch_bytes,
            # The limit counts all processes of the uid: only a uid of its own can be bounded.
            _THREADS_MAX if has_own_uid else None,
        )
        capabilities.drop_all()
        self._restrict(scratch, None if folder is None else self.path_of(folder))
        return self._held

    def path_of(self, folder: str) -> str:
        """Where an execution finds the packages of its environment."""
        return f"{self._config.environments}/{folder}/site-packages"

    def lower_priority(self, pid: int) -> None:
        """Niced in `enter` already; a crowd has to give way altogether."""
        self._priorities.lower(pid)

    def _die_with_zygote(self) -> None:
        libc.prctl(libc.PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != self._parent:
            os._exit(71)

    def _restrict(self, scratch: str, packages: str | None) -> None:
        ruleset = landlock.create(self._abi)
        if packages is not None:
            os.stat(packages)  # a path that does not exist would be passed over
            landlock.allow(ruleset, packages, landlock.READ)
        for path in self._config.readable:
            landlock.allow(ruleset, path, landlock.READ)
        landlock.allow(ruleset, "/dev/null", landlock.READ_FILE | landlock.WRITE_FILE)
        landlock.allow(ruleset, scratch, landlock.write_access(self._abi))
        landlock.enforce(ruleset)
        os.close(ruleset)


def _become(user_id: int) -> bool:
    os.setgroups([])
    os.setresgid(user_id, user_id, user_id)
    os.setresuid(user_id, user_id, user_id)
    return True
