# Signals the processes around it by every other call.
# guarded: rejected module_not_allowed
# plain: returns ["EPERM", "EPERM", "EPERM", "EPERM"]
import ctypes

[
    syscall("tgkill", 2, 2, 9),
    syscall("tkill", 2, 9),
    syscall("rt_sigqueueinfo", 2, 9, 0),
    syscall("pidfd_send_signal", 3, 9, 0, 0),
]
