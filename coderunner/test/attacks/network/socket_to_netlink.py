# A socket by system call, for netlink.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 16, 3, 0)
