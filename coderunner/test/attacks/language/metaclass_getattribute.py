# A metaclass answers what the guard asks.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap


class Liar(type):
    def __getattribute__(cls, name):
        return type.__getattribute__(cls, "real") if name == "__class__" else object

    def __instancecheck__(cls, other):
        return True


class Cover(metaclass=Liar):
    real = str


attempt(getattr(textwrap.dedent, "__globals__")["__buil" + "tins__"]["open"], "/etc/passwd")
