# Makes devices, pipes and sockets as files.
# guarded: rejected module_not_allowed
# plain: returns {"memory": "EPERM", "fifo": "EPERM", "socket": "EPERM"}
import ctypes

{
    "memory": syscall("mknodat", -100, b"mem", 0o20666, 0x101),
    "fifo": syscall("mknodat", -100, b"fifo", 0o10666, 0),
    "socket": syscall("mknodat", -100, b"sock", 0o140666, 0),
}
