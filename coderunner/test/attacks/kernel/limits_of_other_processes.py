# Sets the limits of another process.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("prlimit64", 1 << 20, 7, 0, 0)
