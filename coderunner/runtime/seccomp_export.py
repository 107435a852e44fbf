"""Prints the executions' seccomp allow-list as a BPF program, built by libseccomp.

Runs once, outside the box, with the base environment on the path: the interpreter in the box
installs the bytes without the library. Usage: seccomp_export.py SITE_PACKAGES TIER OUTPUT_FILE
"""

import contextlib
import errno
import sys

THREAD_FLAGS = 0x00000100 | 0x00000800 | 0x00010000  # CLONE_VM | CLONE_SIGHAND | CLONE_THREAD
# CLONE_NEW{NS,CGROUP,UTS,IPC,USER,PID,NET,TIME}, CLONE_PTRACE, CLONE_VFORK
FORBIDDEN_CLONE_FLAGS = 0x7E02_0000 | 0x80 | 0x2000 | 0x4000
AF_UNIX, SOCK_STREAM, SOCK_TYPE_MASK = 1, 1, 0xF
TERMINAL_AND_BUFFER_REQUESTS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
PR_SET_NAME, PR_GET_NAME = 15, 16

# fcntl: duplicates, flags, locks, the size of a pipe. Not F_SETOWN and F_SETSIG, which send signals
# past the filter, nor F_SETLEASE, which lets one run hold up who opens a library's file.
DESCRIPTOR_COMMANDS = (0, 1, 2, 3, 5, 6, 7, 36, 37, 38, 1030, 1032)
F_SETFL, O_ASYNC = 4, 0o20000
SOL_SOCKET = 1
MAP_SHARED, MAP_ANONYMOUS, MAP_GROWSDOWN = 0x01, 0x20, 0x100
# getsockopt: SO_TYPE, SO_ERROR, SO_SNDBUF, SO_RCVBUF, SO_PROTOCOL, SO_DOMAIN; not the peer's pid.
SOCKET_FACTS = (3, 4, 7, 8, 38, 39)

FILES = """read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek _llseek
close close_range dup dup2 dup3 open openat creat stat fstat lstat newfstatat statx access
faccessat faccessat2 readlink readlinkat getcwd chdir fchdir mkdir mkdirat rmdir unlink unlinkat
rename renameat renameat2 link linkat symlink symlinkat ftruncate fallocate getdents getdents64 statfs fstatfs fsync
fdatasync sync_file_range sendfile copy_file_range flock umask fadvise64 readahead pipe pipe2"""
MEMORY = "munmap mprotect mremap brk madvise msync mincore membarrier"
THREADS = """futex futex_waitv set_robust_list set_tid_address rseq exit exit_group
sched_yield sched_getaffinity sched_getparam sched_getscheduler
sched_get_priority_max sched_get_priority_min getcpu arch_prctl"""
IDENTITY = """getpid getppid gettid getuid geteuid getgid getegid getgroups getresuid getresgid
getpgrp getpgid getsid uname sysinfo times getrusage getrlimit setrlimit getpriority getrandom"""
TIME = """clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time setitimer getitimer
alarm timerfd_create timerfd_settime timerfd_gettime pause"""
SIGNALS = """rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait rt_sigsuspend
sigaltstack restart_syscall"""
EVENTS = """poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait
epoll_pwait2 eventfd eventfd2 recvfrom getsockname getpeername shutdown"""
# What Landlock does not mediate: without a mount namespace it would reach the files of the service's
# own user. Pretended to succeed, as shutil.copy sets modes and times.
FILE_FACTS = "chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat".split()
ALLOWED = " ".join((FILES, MEMORY, THREADS, IDENTITY, TIME, SIGNALS, EVENTS)).split()
# shutil.copystat takes this answer, not EPERM, as "this file system has none".
EXTENDED_ATTRIBUTES = """listxattr llistxattr flistxattr getxattr lgetxattr fgetxattr setxattr
lsetxattr fsetxattr removexattr lremovexattr fremovexattr""".split()
# Newer calls that the C library tries first and replaces when they are missing.
MISSING = ("clone3", "openat2", "io_uring_setup")


def build(seccomp, tier: str):  # noqa: ANN001, ANN201 - pyseccomp is untyped
    """The filter of a tier: the allow-list, EPERM for the rest."""
    from lockdown.seccomp import PID_PLACEHOLDER

    allow, arg = seccomp.ALLOW, seccomp.Arg
    equal, masked = seccomp.EQ, seccomp.MASKED_EQ
    rules = seccomp.SyscallFilter(defaction=seccomp.ERRNO(errno.EPERM))

    def add(action, name, *conditions):  # noqa: ANN001, ANN002, ANN202
        # A call that this architecture or library does not know cannot be made either.
        with contextlib.suppress(OSError, RuntimeError, ValueError):
            rules.add_rule(action, name, *conditions)

    for name in ALLOWED:
        add(allow, name)
    for name in EXTENDED_ATTRIBUTES:
        add(seccomp.ERRNO(errno.ENOTSUP), name)
    add_file_facts(add, allow if tier == "namespaces" else seccomp.ERRNO(0), arg, seccomp)
    if tier == "namespaces":
        add(allow, "truncate")
    for name in ("sched_setaffinity", "get_robust_list"):
        add(allow, name, arg(0, equal, 0))
    for name in MISSING:
        add(seccomp.ERRNO(errno.ENOSYS), name)
    mask = THREAD_FLAGS | FORBIDDEN_CLONE_FLAGS
    add(allow, "clone", arg(0, masked, mask, THREAD_FLAGS))
    for name in ("kill", "tgkill", "tkill"):
        add(allow, name, arg(0, equal, PID_PLACEHOLDER))
    add(allow, "prlimit64", arg(0, equal, 0))
    for request in TERMINAL_AND_BUFFER_REQUESTS:
        add(allow, "ioctl", arg(1, equal, request))
    for command in DESCRIPTOR_COMMANDS:
        add(allow, "fcntl", arg(1, equal, command))
    add(allow, "fcntl", arg(1, equal, F_SETFL), arg(2, masked, O_ASYNC, 0))
    for fact in SOCKET_FACTS:
        add(allow, "getsockopt", arg(1, equal, SOL_SOCKET), arg(2, equal, fact))
    # RLIMIT_DATA counts neither memory that is shared without a file nor what grows as a stack does.
    kinds = MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN
    for kind in (0, MAP_SHARED, MAP_ANONYMOUS):
        add(allow, "mmap", arg(3, masked, kinds, kind))
    shared_memory = MAP_SHARED | MAP_ANONYMOUS
    add(seccomp.ERRNO(errno.ENOMEM), "mmap", arg(3, masked, shared_memory, shared_memory))
    for option in (PR_SET_NAME, PR_GET_NAME):
        add(allow, "prctl", arg(0, equal, option))
    stream = arg(1, masked, SOCK_TYPE_MASK, SOCK_STREAM)
    add(allow, "socketpair", arg(0, equal, AF_UNIX), stream)
    add(allow, "sendto", arg(4, equal, 0))
    return rules


def add_file_facts(add, action, arg, seccomp) -> None:  # noqa: ANN001
    """Modes and times. "Now" is refused where times are pretended: touch() then makes the file."""
    for name in FILE_FACTS:
        if name == "utimensat" and action != seccomp.ALLOW:
            add(action, name, arg(2, seccomp.NE, 0))
        else:
            add(action, name)


def main() -> None:
    """Writes the program to the given file."""
    site_packages, tier, output = sys.argv[1:4]
    sys.path[:0] = [__file__.rpartition("/")[0]]
    sys.path.append(site_packages)
    import pyseccomp

    with open(output, "wb") as file:
        build(pyseccomp, tier).export_bpf(file)


if __name__ == "__main__":
    main()
