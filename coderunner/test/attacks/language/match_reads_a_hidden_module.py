# A class pattern takes the module os out of another module's private names.
# guarded: returns "no match"
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import random


class Meta(type):
    def __instancecheck__(cls, other):
        return True


class Reader(metaclass=Meta):
    __match_args__ = ("_os",)


match random:
    case Reader(found):
        result = attempt(found.open, "/etc/passwd", 0)
    case _:
        result = "no match"
result
