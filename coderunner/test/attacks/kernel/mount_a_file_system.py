# Mounts, remounts and unmounts.
# guarded: rejected module_not_allowed
# plain: returns {"mount": "EPERM", "remount": "EPERM", "bind": "EPERM", "umount": "EPERM"}
import ctypes

{
    "mount": syscall("mount", b"none", b".", b"tmpfs", 0, 0),
    "remount": syscall("mount", b"none", b"/", 0, 32, 0),
    "bind": syscall("mount", b"/", b".", 0, 4096, 0),
    "umount": syscall("umount2", b"/", 2),
}
