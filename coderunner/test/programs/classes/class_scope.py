# Nested classes, class bodies with loops and conditions, class decorators and class variables.
def add_repr(cls):
    def __repr__(self):
        fields = ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items()))
        return f"{cls.__name__}({fields})"

    cls.__repr__ = __repr__
    return cls


def tagged(tag):
    def deco(cls):
        cls.tag = tag
        return cls
    return deco


@tagged("outer")
@add_repr
class Outer:
    squares = []
    for i in range(5):
        squares.append(i * i)
    del i
    if len(squares) > 3:
        big = True
    else:
        big = False
    table = {n: n ** 3 for n in range(3)}
    x: int = 5
    y: "str"

    @add_repr
    class Inner:
        level = 2

        def __init__(self, v):
            self.v = v

    def __init__(self):
        self.inner = Outer.Inner(1)
        self.items = [self.Inner(k) for k in range(2)]


o = Outer()
print(o, o.tag, Outer.big, Outer.squares, Outer.table, hasattr(Outer, "i"))
print(Outer.__annotations__, Outer.Inner.level, Outer.Inner.__qualname__, Outer.__name__)
o.x += 1
print(o.x, Outer.x, o)
Outer.extra = lambda self, n: self.x + n
print(o.extra(10))
Outer.squares += [100]
print(o.squares[-1], Outer.__module__)


class Counter:
    instances = 0

    def __new__(cls, *args):
        self = super().__new__(cls)
        cls.instances += 1
        self.id = cls.instances
        return self

    def __init__(self, *args):
        self.args = args


class Sub(Counter): pass


print(Counter(1).id, Counter(2).id, Sub().id, Sub().id, Counter.instances, Sub.instances)


class Upper(str):
    def __new__(cls, value):
        return super().__new__(cls, value.upper())

    def shout(self):
        return self + "!"


u = Upper("hey")
print(u, u.shout(), isinstance(u, str), u == "HEY", len(u))
