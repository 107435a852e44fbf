# Takes descriptors out of another process.
# guarded: rejected module_not_allowed
# plain: returns {"pidfd_open": "EPERM", "pidfd_getfd": "EPERM", "pidfd_send_signal": "EPERM"}
import ctypes

{
    "pidfd_open": syscall("pidfd_open", 1, 0),
    "pidfd_getfd": syscall("pidfd_getfd", 3, 0, 0),
    "pidfd_send_signal": syscall("pidfd_send_signal", 3, 9, 0, 0),
}
