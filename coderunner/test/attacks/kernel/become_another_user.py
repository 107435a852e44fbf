# Changes its ids and capabilities.
# guarded: rejected module_not_allowed
# plain: returns {"setuid": "EPERM", "setresuid": "EPERM", "setgroups": "EPERM", "capset": "EPERM", "ambient": "EPERM"}
import ctypes

{
    "setuid": syscall("setuid", 0),
    "setresuid": syscall("setresuid", 0, 0, 0),
    "setgroups": syscall("setgroups", 0, 0),
    "capset": syscall("capset", 0, 0),
    "ambient": syscall("prctl", 47, 2, 21, 0, 0),
}
