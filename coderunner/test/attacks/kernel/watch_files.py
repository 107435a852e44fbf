# Watches what others do with files.
# guarded: rejected module_not_allowed
# plain: returns {"inotify": "EPERM", "fanotify": "EPERM"}
import ctypes

{
    "inotify": syscall("inotify_init1", 0),
    "fanotify": syscall("fanotify_init", 0, 0),
}
