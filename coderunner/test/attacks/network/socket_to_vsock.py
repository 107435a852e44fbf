# A socket by system call, for the hypervisor.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 40, 1, 0)
