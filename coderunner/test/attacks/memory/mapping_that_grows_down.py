# Memory that grows as a stack does, which the limit of data does not count.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import mmap

attempt(mmap.mmap, -1, 2**30, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x100)
