# Names with leading underscores: _ as throwaway, _private functions and constants, __all__.
import collections as _collections
from math import sqrt as _sqrt

__all__ = ["public"]
__version__ = "1.2.3"
__author__ = "someone"
_CACHE = {}
_PI = 3.14


def _helper(_x, _y=2, *_args, **_kw):
    _tmp = _x * _y
    return _tmp + sum(_args) + len(_kw)


def public(n):
    for _ in range(2):
        n += 1
    _, b = (1, n)
    return b


class _Hidden:
    _shared = []
    _table_ = {"a": 1}

    def _method(self, _v):
        self._shared.append(_v)
        return self

    def __init__(self):
        self._a = self._b = 0
        self._ = "single"


h = _Hidden()
h._a += 3
h._method(1)._method(2)
print(_helper(3), _helper(1, 1, 5, k=1), public(1), _PI, _sqrt(16), __version__, __author__, __all__)
print(h._a, h._b, h._shared, h._, _Hidden._table_["a"])
_CACHE["x"] = 1
_CACHE["x"] += 1
_count = _collections.Counter("aab")
print(_CACHE, _count["a"], [_ for _ in range(3)], (lambda _: _ + 1)(1))
_1 = 1
__ = 2
___ = _1 + __
print(___)
print({_k: _v for _k, _v in zip("ab", (1, 2))})
for _i, (_p, _q) in enumerate([(1, 2)]):
    print(_i, _p, _q)
from collections import namedtuple
_Pair = namedtuple("_Pair", "a b")
print(_Pair(1, 2)._asdict(), _Pair._make([3, 4]), _Pair(1, 2)._replace(a=0))
def _rec(_n): return 1 if _n < 2 else _n * _rec(_n - 1)
print(_rec(10))
try:
    raise KeyError("k")
except KeyError as _e:
    print("caught", _e)
with open("t.txt", "w") as _f:
    _f.write("x")
with open("t.txt") as _f: print(_f.read())
