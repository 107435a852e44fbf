# Memory that is mapped, not allocated.
# guarded: rejected module_not_allowed
# plain: returns "ENOMEM"
import mmap

attempt(mmap.mmap, -1, 2**30)
