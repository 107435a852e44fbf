# Generic classes: a typed list, an ordered set, a matrix, a ring buffer, a sparse vector.
from typing import Generic, TypeVar, Iterator, Iterable, overload, Union
from collections.abc import MutableSet, Sequence

T = TypeVar("T")


class OrderedSet(MutableSet, Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._d: dict[T, None] = dict.fromkeys(items)

    def __contains__(self, x: object) -> bool: return x in self._d
    def __iter__(self) -> Iterator[T]: return iter(self._d)
    def __len__(self) -> int: return len(self._d)
    def add(self, x: T) -> None: self._d[x] = None
    def discard(self, x: T) -> None: self._d.pop(x, None)
    def __repr__(self) -> str: return f"OrderedSet({list(self)})"


a = OrderedSet("hello")
b = OrderedSet[str]("world")
a |= OrderedSet("!"); a -= {"h"}
print(a, b, a & b, a | b, a - b, a ^ b, a == set("elo!"), a.isdisjoint("xyz"), a.pop(), len(a))


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("ragged rows")

    @classmethod
    def identity(cls, n): return cls([int(i == j) for j in range(n)] for i in range(n))
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, key):
        match key:
            case (int(i), int(j)): return self.rows[i][j]
            case (slice() as s, int(j)): return [r[j] for r in self.rows[s]]
            case (int(i), slice() as s): return self.rows[i][s]
            case (slice() as s, slice() as t): return Matrix(r[t] for r in self.rows[s])
            case int(i): return self.rows[i]
            case _: raise TypeError(f"bad index {key!r}")
    def __setitem__(self, key, value): i, j = key; self.rows[i][j] = value
    def __matmul__(self, o): return Matrix([[sum(x * y for x, y in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __mul__(self, k): return Matrix([[x * k for x in r] for r in self.rows])
    __rmul__ = __mul__
    def __add__(self, o): return Matrix([[x + y for x, y in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __pow__(self, n):
        out = Matrix.identity(len(self.rows))
        for bit in bin(n)[2:]:
            out = out @ out
            if bit == "1": out = out @ self
        return out
    def __eq__(self, o): return self.rows == o.rows
    def __iter__(self): return (x for r in self.rows for x in r)
    def __str__(self): return "\n".join(" ".join(f"{x:>3}" for x in r) for r in self.rows)


m = Matrix([[1, 2], [3, 4]])
m[0, 1] += 5; m[1, 0] -= 3
print(m, m.T, m @ m, m ** 5, 2 * m + Matrix.identity(2), m.shape, m[0, 0], m[:, 1], m[1, :], m[0:1, :], sum(m), m == m.T.T, sep="\n")
for bad in (lambda: Matrix([[1], [2, 3]]), lambda: m["x"]):
    try: bad()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)


class Ring(Sequence):
    def __init__(self, size): self._a, self._i, self._n = [None] * size, 0, 0
    def push(self, x):
        self._a[self._i] = x
        self._i = (self._i + 1) % len(self._a); self._n = min(self._n + 1, len(self._a))
    @overload
    def __getitem__(self, i: int): ...
    @overload
    def __getitem__(self, i: slice): ...
    def __getitem__(self, i: Union[int, slice]):
        if isinstance(i, slice): return [self[k] for k in range(*i.indices(self._n))]
        if not -self._n <= i < self._n: raise IndexError("ring index out of range")
        return self._a[(self._i - self._n + (i % self._n)) % len(self._a)]
    def __len__(self): return self._n


r = Ring(3)
for v in "abcde": r.push(v)
print(list(r), r[0], r[-1], r[1:], "d" in r, r.index("e"), r.count("z"), list(reversed(r)))
class Sparse(dict):
    def __missing__(self, k): return 0
    def __add__(self, o): return Sparse({k: v for k in self.keys() | o.keys() if (v := self[k] + o[k])})
    def dot(self, o): return sum(v * o[k] for k, v in self.items())
p, q = Sparse({1: 2, 5: 3}), Sparse({5: -3, 7: 1}); print(dict(sorted((p + q).items())), p.dot(q), p[99], 99 in p)
