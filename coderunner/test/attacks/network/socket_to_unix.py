# A socket by system call, for a socket of the service.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 1, 1, 0)
