# An object says that it is a string.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap


class Liar:
    __class__ = str

    def __getattr__(self, name):
        return textwrap.dedent


attempt(getattr(Liar().x, "__globals__")["__builtins__"]["open"], "/etc/passwd")
