# Leaves a message queue for another run.
# guarded: rejected module_not_allowed
# plain: returns {"mq": "EPERM"}
import ctypes

{
    "mq": syscall("mq_open", b"/queue", 0o102, 0o777, 0),
}
