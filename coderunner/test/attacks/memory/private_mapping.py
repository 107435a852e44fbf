# Memory that is mapped for this process alone.
# guarded: rejected module_not_allowed
# plain: returns "ENOMEM"
import mmap

attempt(mmap.mmap, -1, 2**30, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
