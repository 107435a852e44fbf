# A socket by system call, for ICMP.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 2, 3, 1)
