# An object says that it is a string.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap


class Liar:
    __class__ = str

    def __getattr__(self, name):
        return textwrap.dedent


attempt(getattr(Liar().x, "__globals__")["__builtins__"]["open"], "/etc/passwd")
