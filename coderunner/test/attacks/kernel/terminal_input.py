# Types into the terminal of the service.
# guarded: rejected module_not_allowed
# plain: returns {"TIOCSTI on stdin": "EPERM", "TIOCLINUX on stdin": "EPERM"}
import ctypes

{
    "TIOCSTI on stdin": syscall("ioctl", 0, 0x5412, b"x"),
    "TIOCLINUX on stdin": syscall("ioctl", 0, 0x541c, b"x"),
}
