# importlib imports by name.
# guarded: rejected module_not_allowed
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import importlib

attempt(importlib.import_module("o" + "s").listdir, "/etc/ssl")
