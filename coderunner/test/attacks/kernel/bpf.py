# Loads a BPF program.
# guarded: rejected module_not_allowed
# plain: returns {"bpf": "EPERM"}
import ctypes

{
    "bpf": syscall("bpf", 0, 0, 0),
}
