# Leaves its root with chroot or pivot_root.
# guarded: rejected module_not_allowed
# plain: returns {"chroot": "EPERM", "pivot_root": "EPERM"}
import ctypes

{
    "chroot": syscall("chroot", b"."),
    "pivot_root": syscall("pivot_root", b".", b"."),
}
