# collections.abc base classes completed by mixins: Mapping, Set, Iterator, Hashable checks.
from collections.abc import Mapping, MutableMapping, Set, Iterator, Iterable, Hashable, Callable, Sized, Container, Generator


class Frozen(Mapping):
    def __init__(self, *args, **kw):
        self._d = dict(*args, **kw)

    def __getitem__(self, k):
        return self._d[k]

    def __iter__(self):
        return iter(self._d)

    def __len__(self):
        return len(self._d)

    def __hash__(self):
        return hash(frozenset(self._d.items()))


class CaseInsensitive(MutableMapping):
    def __init__(self, **kw):
        self.store = {}
        self.update(kw)

    def __getitem__(self, k): return self.store[k.lower()][1]
    def __setitem__(self, k, v): self.store[k.lower()] = (k, v)
    def __delitem__(self, k): del self.store[k.lower()]
    def __iter__(self): return (k for k, v in self.store.values())
    def __len__(self): return len(self.store)


class Bits(Set):
    def __init__(self, it=()):
        self.mask = 0
        for i in it:
            self.mask |= 1 << i

    def __contains__(self, i): return bool(self.mask >> i & 1)
    def __iter__(self): return (i for i in range(self.mask.bit_length()) if i in self)
    def __len__(self): return self.mask.bit_count()
    def __repr__(self): return f"Bits({list(self)})"


f = Frozen(a=1, b=2)
print(f["a"], f.get("z", 0), list(f.items()), "b" in f, f == {"a": 1, "b": 2}, len({f, Frozen(b=2, a=1)}))
try:
    f["a"] = 5
except TypeError as e:
    print("TypeError:", e)
h = CaseInsensitive(Accept="x")
h["ACCEPT"] = "y"
h["Host"] = "z"
print(dict(h), h["accept"], h.pop("HOST"), h.setdefault("new", 1), len(h), list(h.keys()))
a, b = Bits([1, 2, 3]), Bits([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, Bits([2]) < a, a.isdisjoint(Bits([9])), a == Bits({3, 2, 1}))
for x in [[], (), {}, "s", 3, len, iter([]), (i for i in [])]:
    print(type(x).__name__, isinstance(x, Iterable), isinstance(x, Iterator), isinstance(x, Hashable), isinstance(x, Callable), isinstance(x, Sized), isinstance(x, Container), isinstance(x, Generator))
