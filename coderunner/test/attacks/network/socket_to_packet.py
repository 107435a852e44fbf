# A socket by system call, for raw packets.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 17, 3, 0x300)
