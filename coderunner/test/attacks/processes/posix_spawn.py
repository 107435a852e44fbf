# posix_spawn starts a program.
# guarded: rejected module_attribute
# plain: returns "EPERM"
import os

attempt(os.posix_spawn, "/python/bin/python3", ["python3"], {})
