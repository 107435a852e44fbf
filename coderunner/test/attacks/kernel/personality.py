# Turns address randomization off.
# guarded: rejected module_not_allowed
# plain: returns {"personality": "EPERM"}
import ctypes

{
    "personality": syscall("personality", 0x0040000),
}
