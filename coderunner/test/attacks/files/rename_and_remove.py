# Moves and removes files outside the scratch folder.
# guarded: rejected module_attribute
# plain: returns ["EXDEV", "EROFS", "EROFS"]
# landlock: returns ["EXDEV", "EACCES", "EACCES"]
import os

[attempt(os.rename, os.__file__, "x"), attempt(os.remove, os.__file__), attempt(os.rmdir, "/home")]
