# Joins a namespace through a descriptor.
# guarded: rejected module_not_allowed
# plain: returns {"setns": "EPERM", "pidfd": "EPERM"}
import ctypes

{
    "setns": syscall("setns", 3, 0),
    "pidfd": syscall("pidfd_open", 1, 0),
}
