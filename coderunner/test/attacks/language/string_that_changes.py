# A str subclass is one name when it is checked and another when it is used.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap


class Changing(str):
    looked = 0

    def startswith(self, *_):
        return False

    def __str__(self):
        return "upper"

    def __getitem__(self, key):
        return "u"


attempt(getattr(textwrap.dedent, Changing("__globals__"))["__builtins__"]["open"], "/etc/passwd")
