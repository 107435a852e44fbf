# A socket by system call, for loopback over TCP.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 2, 1, 0)
