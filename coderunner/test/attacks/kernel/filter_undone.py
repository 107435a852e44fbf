# Takes its filters off, or covers them with others.
# guarded: rejected module_not_allowed
# plain: returns {"seccomp mode": "EPERM", "seccomp": "EPERM", "no_new_privs": "EPERM", "dumpable": "EPERM", "death signal": "EPERM", "landlock": "EPERM"}
import ctypes

{
    "seccomp mode": syscall("prctl", 22, 0, 0, 0, 0),
    "seccomp": syscall("seccomp", 1, 0, 0),
    "no_new_privs": syscall("prctl", 38, 0, 0, 0, 0),
    "dumpable": syscall("prctl", 4, 1, 0, 0, 0),
    "death signal": syscall("prctl", 1, 0, 0, 0, 0),
    "landlock": syscall("landlock_restrict_self", 3, 0),
}
