# Administers the machine.
# guarded: rejected module_not_allowed
# plain: returns {"swapon": "EPERM", "quotactl": "EPERM", "acct": "EPERM"}
import ctypes

{
    "swapon": syscall("swapon", b"x", 0),
    "quotactl": syscall("quotactl", 0, 0, 0, 0),
    "acct": syscall("acct", b"x"),
}
