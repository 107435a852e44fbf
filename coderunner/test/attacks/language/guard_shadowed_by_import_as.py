# An import takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import math as _getattr_

attempt(len.__self__.open, "/etc/passwd")
