# Makes an executable file without a disk.
# guarded: rejected module_not_allowed
# plain: returns {"memfd_create": "EPERM", "memfd_secret": "EPERM", "execveat": "EPERM"}
import ctypes

{
    "memfd_create": syscall("memfd_create", b"x", 0),
    "memfd_secret": syscall("memfd_secret", 0),
    "execveat": syscall("execveat", 3, b"", 0, 0, 0x1000),
}
