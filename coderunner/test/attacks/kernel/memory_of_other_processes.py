# Reads and writes the memory of another process.
# guarded: rejected module_not_allowed
# plain: returns {"read": "EPERM", "write": "EPERM", "kcmp": "EPERM"}
import ctypes

{
    "read": syscall("process_vm_readv", 1, 0, 0, 0, 0, 0),
    "write": syscall("process_vm_writev", 1, 0, 0, 0, 0, 0),
    "kcmp": syscall("kcmp", 1, 1, 0, 0, 0),
}
