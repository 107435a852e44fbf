# A socket by system call, for the kernel's cryptography.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 38, 5, 0)
