# Cooperative super() in a diamond, with keyword arguments passed along.
class Base:
    def __init__(self, **kwargs):
        print("Base", sorted(kwargs))
        assert not kwargs

    def path(self):
        return ["Base"]


class Left(Base):
    def __init__(self, left=1, **kwargs):
        print("Left", left)
        super().__init__(**kwargs)
        self.left = left

    def path(self):
        return ["Left"] + super().path()


class Right(Base):
    def __init__(self, right=2, **kwargs):
        print("Right", right)
        super().__init__(**kwargs)
        self.right = right

    def path(self):
        return ["Right", *super().path()]


class Bottom(Left, Right):
    def __init__(self, *, own, **kwargs):
        super().__init__(**kwargs)
        self.own = own

    def path(self):
        return [type(self).__name__] + super(Bottom, self).path()


b = Bottom(own=0, left=10, right=20)
print(b.path())
print([k.__name__ for k in Bottom.mro()])
print(b.__dict__)


class LoggingDict(dict):
    def __setitem__(self, key, value):
        print(f"set {key!r} = {value!r}")
        super().__setitem__(key, value)

    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


d = LoggingDict(a=1)
d["b"] = 2
print(d["zz"], d)
