# The value says that it is a dictionary.
# guarded: returns {"type" …
# plain: returns {"type" …
class Liar:
    __class__ = dict

    def items(self):
        raise SystemExit(4)

    def __getattr__(self, name):
        raise SystemExit(5)


Liar()
