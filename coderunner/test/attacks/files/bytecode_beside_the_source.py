# Leaves bytecode for the next run's imports.
# guarded: rejected module_not_allowed
# plain: returns "EROFS"
# landlock: returns "EACCES"
import os

import execution

attempt(os.mkdir, os.path.join(os.path.dirname(execution.__file__), "planted"))
