# A library's descriptor reads and writes the namespace of a module.
# guarded: error TypeError: 'json' is no instance that a descriptor could act on
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import functools
import json

lazy = functools.cached_property(lambda module: open)
lazy.__set_name__(object, "opened")
attempt(lazy.__get__(json), "/etc/passwd")
