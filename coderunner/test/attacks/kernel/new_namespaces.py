# Makes namespaces to get capabilities in them.
# guarded: rejected module_not_allowed
# plain: returns {"user": "EPERM", "mount": "EPERM", "network": "EPERM", "clone": "EPERM", "clone3": "ENOSYS"}
import ctypes

{
    "user": syscall("unshare", 0x10000000),
    "mount": syscall("unshare", 0x00020000),
    "network": syscall("unshare", 0x40000000),
    "clone": syscall("clone", 0x10000011, 0, 0, 0, 0),
    "clone3": syscall("clone3", 0, 0),
}
