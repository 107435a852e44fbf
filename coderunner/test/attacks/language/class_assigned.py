# A module is given another class that leaves the guard blind.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap
import types


class Open(types.ModuleType):
    def leak(self):
        return self.__dict__["__builtins__"]["open"]


textwrap.__class__ = Open
attempt(textwrap.leak(), "/etc/passwd")
