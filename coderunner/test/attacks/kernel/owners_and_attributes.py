# Gives files away and marks them with capabilities.
# guarded: rejected module_not_allowed
# plain: returns {"chown": "EPERM", "setxattr": "ENOTSUP"}
import ctypes

{
    "chown": syscall("fchownat", -100, b".", 0, 0, 0),
    "setxattr": syscall("setxattr", b".", b"user.x", b"1", 1, 0),
}
