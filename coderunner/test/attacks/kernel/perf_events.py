# Samples the kernel.
# guarded: rejected module_not_allowed
# plain: returns {"perf": "EPERM"}
import ctypes

{
    "perf": syscall("perf_event_open", 0, 0, -1, -1, 0),
}
