# A pool of processes.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from concurrent import futures

attempt(futures.ProcessPoolExecutor)
