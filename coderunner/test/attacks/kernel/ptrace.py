# Traces another process, or asks to be traced.
# guarded: rejected module_not_allowed
# plain: returns {"attach": "EPERM", "seize": "EPERM", "traceme": "EPERM"}
import ctypes

{
    "attach": syscall("ptrace", 16, 1, 0, 0),
    "seize": syscall("ptrace", 0x4206, 1, 0, 0),
    "traceme": syscall("ptrace", 0, 0, 0, 0),
}
