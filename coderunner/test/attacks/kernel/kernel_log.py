# Reads the kernel log for addresses.
# guarded: rejected module_not_allowed
# plain: returns {"syslog": "EPERM"}
import ctypes

{
    "syslog": syscall("syslog", 3, 0, 0),
}
