# A socket by system call, for Bluetooth.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import ctypes

syscall("socket", 31, 3, 1)
