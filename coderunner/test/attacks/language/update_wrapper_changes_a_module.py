# functools.update_wrapper sets an attribute of a module.
# guarded: error TypeError: the module 'posixpath' cannot be changed
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import functools
import os


class Source:
    realpath = staticmethod(lambda path, **options: "/home/sandbox/inside")


functools.update_wrapper(os.path, Source, assigned=("realpath",), updated=())
attempt(open, "/etc/passwd")
