# Becomes another program.
# guarded: rejected module_not_allowed
# plain: returns {"execve": "EPERM", "execveat": "EPERM"}
import ctypes

{
    "execve": syscall("execve", b"/python/bin/python3", 0, 0),
    "execveat": syscall("execveat", -100, b"/python/bin/python3", 0, 0, 0),
}
