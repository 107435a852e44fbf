# Stops the kernel in the middle of a copy.
# guarded: rejected module_not_allowed
# plain: returns {"userfaultfd": "EPERM"}
import ctypes

{
    "userfaultfd": syscall("userfaultfd", 0),
}
