# __new__ in its uses: singletons, caching, immutables, subclassing int, tuple and dict.
class Singleton:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = []
        return cls._instance

    def __init__(self, *args):
        self.values.extend(args)


print(Singleton(1) is Singleton(2), Singleton().values)


class Interned:
    _pool = {}

    def __new__(cls, key):
        if key not in cls._pool:
            obj = object.__new__(cls)
            obj.key = key
            cls._pool[key] = obj
        return cls._pool[key]


print(Interned("a") is Interned("a"), Interned("b").key, len(Interned._pool))


class Celsius(float):
    def __new__(cls, value, unit="C"):
        self = float.__new__(cls, (value - 32) / 1.8 if unit == "F" else value)
        self.unit = unit
        return self

    def __repr__(self):
        return f"{float(self):.1f}°C"

    def __add__(self, other):
        return Celsius(float(self) + float(other))


c = Celsius(212, "F")
print(c, c + 1, c.unit, c > 50, isinstance(c, float), max(c, Celsius(1)), round(c), c * 2)


class Pair(tuple):
    __slots__ = ()

    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]

    def swapped(self):
        return type(self)(self[1], self[0])


p = Pair(1, 2)
print(p, p.first, p.swapped(), p == (1, 2), len(p), hash(p) == hash((1, 2)), sorted([Pair(2, 1), p]))


class AttrDict(dict):
    def __getattr__(self, name):
        try:
            v = self[name]
        except KeyError:
            raise AttributeError(name) from None
        return AttrDict(v) if isinstance(v, dict) else v

    def __setattr__(self, name, value):
        self[name] = value

    __delattr__ = dict.__delitem__


d = AttrDict(a=1, b={"c": {"d": 2}})
d.x = 5
d.x += 1
del d.a
print(d, d.b.c.d, hasattr(d, "zz"), d.get("x"), d.keys())


class Clamped(int):
    def __new__(cls, v, lo=0, hi=10): return super().__new__(cls, max(lo, min(hi, v)))
    def __add__(self, o): return Clamped(int(self) + o)
    __radd__ = __add__
    def __str__(self): return f"<{int(self)}>"


k = Clamped(15)
print(k, k + 5, 3 + Clamped(2), f"{k}", k == 10, sum([Clamped(4), Clamped(5)]), [1, 2][Clamped(-3)])


class Frozen:
    __slots__ = ("_x",)
    def __init__(self, x): object.__setattr__(self, "_x", x)
    def __setattr__(self, n, v): raise AttributeError(f"{type(self).__name__} is immutable")
    x = property(lambda self: self._x)


f = Frozen(9)
try:
    f._x = 1
except AttributeError as e:
    print(f.x, e)


class Borg:
    _shared = {}
    def __init__(self): self.__dict__ = self._shared
a, b = Borg(), Borg()
a.colour = "red"
print(b.colour, a is b, a.__dict__ is b.__dict__)


class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1]
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return Stack(r) if isinstance(i, slice) else r
    def __repr__(self): return f"Stack({super().__repr__()})"


s = Stack([1]).push(2).push(3)
print(s, s.peek(), s[:2], len(s), s.pop(), s + [9], isinstance(s, list), s == [1, 2])
