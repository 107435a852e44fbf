"""Layer 2's namespaces: user, pid, mount and ipc for each execution, a tmpfs as its only disk."""

import os

from lockdown import libc

FLAGS = libc.CLONE_NEWUSER | libc.CLONE_NEWPID | libc.CLONE_NEWNS | libc.CLONE_NEWIPC
SCRATCH = "/home/sandbox"
# Landlock passes over a mount point's own directory: the rule has to stand on its parent.
SCRATCH_PARENT = "/home"
_SCRATCH_INODES_MAX = 20_000
_TMPFS_FLAGS = libc.MS_NOSUID | libc.MS_NODEV | libc.MS_NOEXEC


def open_proc() -> int:
    """A handle on the box's /proc, which is then unmounted: children need it to write their maps."""
    handle = os.open("/proc", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    libc.unmount("/proc")
    return handle


def map_identity(proc: int, user_id: int, group_id: int) -> None:
    """Maps one unprivileged id of the box onto itself; nothing else exists in the child."""
    _write(proc, "self/setgroups", "deny")
    _write(proc, "self/uid_map", f"{user_id} {user_id} 1")
    _write(proc, "self/gid_map", f"{group_id} {group_id} 1")


def prefer_as_oom_victim(proc: int) -> None:
    """When the machine runs out of memory, the kernel takes executions before the service."""
    _write(proc, "self/oom_score_adj", "1000")


def mount_scratch(size_bytes: int) -> None:
    """A private tmpfs of `size_bytes` as working directory, with a bound on the number of files."""
    options = f"size={size_bytes},nr_inodes={_SCRATCH_INODES_MAX},mode=700"
    libc.mount("scratch", SCRATCH, "tmpfs", _TMPFS_FLAGS, options)
    os.chdir(SCRATCH)


def _write(proc: int, name: str, text: str) -> None:
    handle = os.open(name, os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        os.write(handle, text.encode())
    finally:
        os.close(handle)
