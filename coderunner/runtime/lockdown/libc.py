"""System calls that Python's os module does not offer, through the C library."""

import ctypes
import os
import platform

# PyDLL keeps the interpreter lock: a fork must not let go of it half-way.
_libc = ctypes.PyDLL(None, use_errno=True)
_syscall = _libc.syscall
_syscall.restype = ctypes.c_long
_mount = _libc.mount
_prctl = _libc.prctl
_prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4

_IS_X86_64 = platform.machine() == "x86_64"
SYS_CLONE = 56 if _IS_X86_64 else 220

PR_SET_PDEATHSIG = 1
PR_SET_KEEPCAPS = 8
PR_SET_SECCOMP = 22
PR_CAPBSET_READ = 23
PR_CAPBSET_DROP = 24
PR_SET_NO_NEW_PRIVS = 38
PR_GET_TID_ADDRESS = 40
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
PR_CAP_AMBIENT_CLEAR_ALL = 4

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 32, 4096, 16384, 1 << 18
MNT_DETACH = 2

CLONE_NEWNS = 0x00020000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000
_CLONE_CHILD_CLEARTID = 0x00200000
_CLONE_CHILD_SETTID = 0x01000000
_SIGCHLD = 17


def check(result: int, what: str) -> int:
    """`result`, or an OSError that names the call when it is -1."""
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(number: int, *arguments: object) -> int:
    """A raw system call; raises OSError."""
    return check(_syscall(ctypes.c_long(number), *arguments), "syscall")


def prctl(option: int, first: int = 0, second: int = 0) -> int:
    """prctl(2); raises OSError."""
    return check(_prctl(option, first, second, 0, 0), "prctl")


def prctl_or_error(option: int, first: int) -> int:
    """prctl(2); -1 where it is refused."""
    return _prctl(option, first, 0, 0, 0)


class Mount:
    """A mount(2) whose arguments are prepared once."""

    def __init__(
        self, source: str, target: str, kind: str | None, flags: int, data: str | None = None
    ) -> None:
        self._target = target
        self._arguments = (
            source.encode(),
            target.encode(),
            kind.encode() if kind else None,
            ctypes.c_ulong(flags),
            data.encode() if data else None,
        )

    def make(self) -> None:
        """Mounts; raises OSError."""
        check(_mount(*self._arguments), self._target)


def unmount(target: str) -> None:
    """Detaches the mount at `target`; raises OSError."""
    check(_libc.umount2(target.encode(), MNT_DETACH), f"umount {target}")


def unshare(flags: int) -> None:
    """unshare(2); raises OSError."""
    check(_libc.unshare(flags), "unshare")


def seccomp_filter(program: "ctypes.Structure") -> None:
    """Installs a BPF program on this thread; needs no_new_privs. Raises OSError."""
    check(_prctl(PR_SET_SECCOMP, 2, ctypes.addressof(program), 0, 0), "seccomp")


class ForkPlan:
    """A fork into new namespaces, prepared once.

    The C library keeps the thread's id in memory; a raw clone has to refresh it as fork(3) does,
    or abort() and recursive mutexes would use the parent's.
    """

    def __init__(self, namespace_flags: int) -> None:
        address = ctypes.c_void_p()
        _prctl(PR_GET_TID_ADDRESS, ctypes.addressof(address), 0, 0, 0)
        flags = namespace_flags | _SIGCHLD
        if address.value:
            flags |= _CLONE_CHILD_SETTID | _CLONE_CHILD_CLEARTID
        tid, zero = ctypes.c_ulong(address.value or 0), ctypes.c_ulong(0)
        last = (tid, zero) if _IS_X86_64 else (zero, tid)
        self._arguments = (ctypes.c_long(SYS_CLONE), ctypes.c_ulong(flags), zero, zero, *last)

    def fork(self) -> int:
        """As os.fork: 0 in the child, the child's pid in the parent. Raises OSError."""
        ctypes.pythonapi.PyOS_BeforeFork()
        pid = _syscall(*self._arguments)
        if pid == 0:
            ctypes.pythonapi.PyOS_AfterFork_Child()
            return 0
        ctypes.pythonapi.PyOS_AfterFork_Parent()
        return check(pid, "clone")
