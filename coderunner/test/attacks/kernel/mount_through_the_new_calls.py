# Mounts through the calls that take descriptors.
# guarded: rejected module_not_allowed
# plain: returns {"open_tree": "EPERM", "fsopen": "EPERM", "move_mount": "EPERM", "mount_setattr": "EPERM"}
import ctypes

{
    "open_tree": syscall("open_tree", -100, b"/", 1),
    "fsopen": syscall("fsopen", b"proc", 0),
    "move_mount": syscall("move_mount", -100, b"/", -100, b".", 0),
    "mount_setattr": syscall("mount_setattr", -100, b"/", 0, 0, 0),
}
