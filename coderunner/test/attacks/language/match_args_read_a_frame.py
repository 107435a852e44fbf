# __match_args__ made at run time read a generator's frame in a nested pattern.
# guarded: error TypeError: the attribute 'gi_frame'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class Meta(type):
    def __instancecheck__(cls, other):
        return True


class Holder:
    def __init__(self, held):
        self.held = held


class Reader(metaclass=Meta):
    __match_args__ = ("gi" + "_frame",)


match [Holder(i for i in [])]:
    case [Holder(held=Reader(frame)), *_]:
        pass

attempt(getattr(frame, "f_" + "builtins")["open"], "/etc/passwd")
