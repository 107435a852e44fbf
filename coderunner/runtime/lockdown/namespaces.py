"""Layer 2's namespaces: user, pid, mount and ipc for each execution, a tmpfs as its only disk."""

import os

from lockdown import libc

FLAGS = libc.CLONE_NEWUSER | libc.CLONE_NEWPID | libc.CLONE_NEWNS | libc.CLONE_NEWIPC
SCRATCH = "/home/sandbox"
# Landlock passes over a mount point's own directory: the rule has to stand on its parent.
SCRATCH_PARENT = "/home"
# Where an execution has the packages of its environment, which all lie below the scratch folder.
OVERLAY = "/extra/env"
_SCRATCH_INODES_MAX = 20_000
_TMPFS_FLAGS = libc.MS_NOSUID | libc.MS_NODEV | libc.MS_NOEXEC


def open_proc() -> int:
    """A handle on the box's /proc, which is then unmounted: children need it to write their maps."""
    handle = os.open("/proc", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    libc.unmount("/proc")
    return handle


def identity_maps(user_id: int, group_id: int) -> list[tuple[str, bytes]]:
    """What a child writes below /proc: one unprivileged id of the box onto itself, nothing else exists.

    When the machine runs out of memory, the kernel takes executions before the service.
    """
    return [
        ("self/setgroups", b"deny"),
        ("self/uid_map", f"{user_id} {user_id} 1".encode()),
        ("self/gid_map", f"{group_id} {group_id} 1".encode()),
        ("self/oom_score_adj", b"1000"),
    ]


def scratch_mount(size_bytes: int) -> libc.Mount:
    """A private tmpfs of `size_bytes` as working directory, with a bound on the number of files."""
    options = f"size={size_bytes},nr_inodes={_SCRATCH_INODES_MAX},mode=700"
    return libc.Mount("scratch", SCRATCH, "tmpfs", _TMPFS_FLAGS, options)


def enter(
    proc: int, maps: list[tuple[str, bytes]], scratch: libc.Mount, folder: str | None = None
) -> None:
    """Makes a fresh user and mount namespace a child's own: its ids, its environment, its disk.

    The disk hides all environments from it. Raises OSError where its own does not exist.
    """
    for name, text in maps:
        handle = os.open(name, os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
        os.write(handle, text)
        os.close(handle)
    if folder is not None:
        packages = f"{SCRATCH}/{folder}/site-packages"
        libc.Mount(packages, OVERLAY, None, libc.MS_BIND).make()
    scratch.make()
    os.chdir(SCRATCH)
