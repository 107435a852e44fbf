# An import takes the name of a guard.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import math as _getattr_

attempt(len.__self__.open, "/etc/passwd")
