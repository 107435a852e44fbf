# Sets the clock and the host name.
# guarded: rejected module_not_allowed
# plain: returns {"settimeofday": "EPERM", "clock_settime": "EPERM", "sethostname": "EPERM"}
import ctypes

{
    "settimeofday": syscall("settimeofday", 0, 0),
    "clock_settime": syscall("clock_settime", 0, 0),
    "sethostname": syscall("sethostname", b"x", 1),
}
