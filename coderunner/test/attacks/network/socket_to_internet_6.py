# A socket by system call, for IPv6.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 10, 1, 0)
