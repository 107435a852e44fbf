# Writes lines of its own into the service's log.
# guarded: rejected module_attribute or error PermissionError: descriptor 2
# plain: returns true
import os
import stat

attempt(os.isatty, 2) or stat.S_ISCHR(os.fstat(2).st_mode)
