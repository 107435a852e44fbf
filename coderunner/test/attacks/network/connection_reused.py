# Turns its own descriptors into another connection.
# guarded: rejected module_not_allowed
# plain: returns ["EPERM", "EPERM", "EPERM"]
import ctypes

[syscall("connect", 3, b"\1\0/run/sandbox.sock", 20), syscall("bind", 3, b"\1\0x", 4), syscall("sendmsg", 3, 0, 0)]
