# Leaves its one core: that is let, as its CPU time is counted over all cores.
# guarded: rejected module_attribute
# plain: returns "done"
import os

every = range(os.cpu_count() or 1)
attempt(os.sched_setaffinity, 0, every)
