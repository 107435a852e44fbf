# __match_args__ name the attributes that a pattern reads.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap


class Meta(type):
    def __instancecheck__(cls, other):
        return True


class Reader(metaclass=Meta):
    __match_args__ = ("__globals__",)


match textwrap.dedent:
    case Reader(found):
        pass

attempt(found["__builtins__"]["open"], "/etc/passwd")
