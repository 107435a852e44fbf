# Makes a process by each system call that can.
# guarded: rejected module_not_allowed
# plain: returns {"fork": "EPERM", "vfork": "EPERM", "clone": "EPERM", "clone of memory": "EPERM", "clone3": "ENOSYS"}
import ctypes

{
    "fork": syscall("fork"),
    "vfork": syscall("vfork"),
    "clone": syscall("clone", 17, 0, 0, 0, 0),
    "clone of memory": syscall("clone", 0x111, 0, 0, 0, 0),
    "clone3": syscall("clone3", 0, 0),
}
