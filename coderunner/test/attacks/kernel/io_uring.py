# Lets io_uring make the calls that the filter denies.
# guarded: rejected module_not_allowed
# plain: returns {"setup": "ENOSYS", "enter": "EPERM"}
import ctypes

{
    "setup": syscall("io_uring_setup", 8, 0),
    "enter": syscall("io_uring_enter", 3, 0, 0, 0, 0, 0),
}
