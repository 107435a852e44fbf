# Gives pages away and moves those of others.
# guarded: rejected module_not_allowed
# plain: returns {"vmsplice": "EPERM", "splice": "EPERM", "move_pages": "EPERM", "mbind": "EPERM"}
import ctypes

{
    "vmsplice": syscall("vmsplice", 1, 0, 0, 0),
    "splice": syscall("splice", 0, 0, 1, 0, 1, 0),
    "move_pages": syscall("move_pages", 1, 0, 0, 0, 0, 0),
    "mbind": syscall("mbind", 0, 0, 0, 0, 0, 0),
}
