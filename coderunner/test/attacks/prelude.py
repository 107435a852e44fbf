# Put before a program whose guard is off: what it tries is told by the name of the error it meets.
import ctypes as _ctypes
import errno as _errno
import platform as _platform

_libc = _ctypes.CDLL(None, use_errno=True)
# On x86-64 and on ARM; from 424 on the numbers are the same everywhere.
_NUMBERS = {
    "fork": (57, 220),
    "vfork": (58, 220),
    "clone": (56, 220),
    "clone3": (435, 435),
    "execve": (59, 221),
    "execveat": (322, 281),
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "sendmsg": (46, 211),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "open_tree": (428, 428),
    "move_mount": (429, 429),
    "fsopen": (430, 430),
    "mount_setattr": (442, 442),
    "unshare": (272, 97),
    "setns": (308, 268),
    "setuid": (105, 146),
    "setresuid": (117, 147),
    "setgroups": (116, 159),
    "capset": (126, 91),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "kcmp": (312, 272),
    "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438),
    "pidfd_send_signal": (424, 424),
    "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "userfaultfd": (323, 282),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "shmget": (29, 194),
    "semget": (64, 190),
    "msgget": (68, 186),
    "mq_open": (240, 180),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    "personality": (135, 92),
    "prctl": (157, 167),
    "prlimit64": (302, 261),
    "seccomp": (317, 277),
    "setpriority": (141, 140),
    "ioprio_set": (251, 30),
    "sched_setscheduler": (144, 119),
    "sched_setaffinity": (203, 122),
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "mknodat": (259, 33),
    "fchownat": (260, 54),
    "setxattr": (188, 5),
    "ioctl": (16, 29),
    "reboot": (169, 142),
    "kexec_load": (246, 104),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "swapon": (167, 224),
    "quotactl": (179, 60),
    "acct": (163, 89),
    "sethostname": (170, 161),
    "settimeofday": (164, 170),
    "clock_settime": (227, 112),
    "syslog": (103, 116),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "landlock_restrict_self": (446, 446),
    "mbind": (237, 235),
    "move_pages": (279, 239),
    "vmsplice": (278, 75),
    "splice": (275, 76),
    "lookup_dcookie": (212, 18),
}


def syscall(name, *arguments):
    """A raw system call: the error's name, or its result."""
    x86, arm = _NUMBERS[name]
    number = x86 if _platform.machine() == "x86_64" else arm
    converted = [_ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    _ctypes.set_errno(0)
    result = _libc.syscall(_ctypes.c_long(number), *converted)
    return _errno.errorcode[_ctypes.get_errno()] if result == -1 else result


def attempt(action, *arguments, **named):
    """A call: the error's name, or its value."""
    try:
        value = action(*arguments, **named)
    except OSError as error:
        return _errno.errorcode.get(error.errno, type(error).__name__)
    except BaseException as error:
        return type(error).__name__
    return "done" if value is None else value


