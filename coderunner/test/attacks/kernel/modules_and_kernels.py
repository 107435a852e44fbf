# Loads a kernel module or another kernel.
# guarded: rejected module_not_allowed
# plain: returns {"init_module": "EPERM", "finit_module": "EPERM", "kexec_load": "EPERM", "reboot": "EPERM"}
import ctypes

{
    "init_module": syscall("init_module", 0, 0, b""),
    "finit_module": syscall("finit_module", 3, b"", 0),
    "kexec_load": syscall("kexec_load", 0, 0, 0, 0),
    "reboot": syscall("reboot", 0xfee1dead, 672274793, 0x89abcdef, 0),
}
