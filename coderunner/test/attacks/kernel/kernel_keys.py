# Reads the keyrings of the user.
# guarded: rejected module_not_allowed
# plain: returns {"keyctl": "EPERM", "add_key": "EPERM", "request_key": "EPERM"}
import ctypes

{
    "keyctl": syscall("keyctl", 0, -4, 0, 0, 0),
    "add_key": syscall("add_key", 0, 0, 0, 0, 0),
    "request_key": syscall("request_key", 0, 0, 0, 0),
}
