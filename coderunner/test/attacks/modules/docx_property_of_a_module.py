# A lazy property of python-docx is read of a module, under a name of the program's choice.
# guarded: error TypeError: 'json' is no instance that a descriptor could act on
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import json

import docx.shared


def reads(module):
    return open


lazy = docx.shared.lazyproperty(reads)
lazy.__set_name__(object, "opened") if hasattr(lazy, "__set_name__") else None
attempt(lazy.__get__(json, None), "/etc/passwd")
