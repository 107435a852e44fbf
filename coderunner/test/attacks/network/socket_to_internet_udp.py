# A socket by system call, for UDP.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 2, 2, 0)
