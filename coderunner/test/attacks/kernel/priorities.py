# Runs before everybody else.
# guarded: rejected module_not_allowed
# plain: returns {"setpriority": "EPERM", "ioprio": "EPERM", "scheduler": "EPERM"}
import ctypes

{
    "setpriority": syscall("setpriority", 0, 0, -20),
    "ioprio": syscall("ioprio_set", 1, 0, 0),
    "scheduler": syscall("sched_setscheduler", 0, 1, b"\x01\0\0\0"),
}
