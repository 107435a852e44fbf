# An import takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import math as _getattr_

attempt(len.__self__.open, "/etc/passwd")
