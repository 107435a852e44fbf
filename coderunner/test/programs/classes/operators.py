# Operator overloading: a vector with arithmetic, comparison and reflected operators.
import math


class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return "Vec(" + ", ".join(map(repr, self.xs)) + ")"

    def __add__(self, o):
        if not isinstance(o, Vec): return NotImplemented
        return Vec(*(a + b for a, b in zip(self.xs, o.xs)))

    def __sub__(self, o):
        return self + -o

    def __neg__(self):
        return Vec(*(-a for a in self.xs))

    def __pos__(self):
        return self

    def __mul__(self, k):
        if isinstance(k, Vec):
            return sum(a * b for a, b in zip(self.xs, k.xs))
        return Vec(*(a * k for a in self.xs))

    __rmul__ = __mul__

    def __truediv__(self, k): return Vec(*(a / k for a in self.xs))
    def __floordiv__(self, k): return Vec(*(a // k for a in self.xs))
    def __mod__(self, k): return Vec(*(a % k for a in self.xs))
    def __pow__(self, k): return Vec(*(a ** k for a in self.xs))
    def __matmul__(self, o): return self * o
    def __abs__(self): return math.sqrt(self * self)
    def __bool__(self): return any(self.xs)
    def __eq__(self, o): return isinstance(o, Vec) and self.xs == o.xs
    def __lt__(self, o): return abs(self) < abs(o)
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
    def __contains__(self, x): return x in self.xs
    def __round__(self, n=0): return Vec(*(round(a, n) for a in self.xs))
    def __invert__(self): return Vec(*reversed(self.xs))
    def __iadd__(self, o):
        self.xs = tuple(a + b for a, b in zip(self.xs, o.xs))
        return self


a, b = Vec(3, 4), Vec(1, -2)
print(a + b, a - b, -a, +a, a * 2, 3 * b, a * b, a @ b)
print(a / 2, a // 2, a % 2, a ** 2, abs(a), bool(Vec(0, 0)), bool(b))
print(a == Vec(3, 4), a != b, b < a, sorted([a, b]), len(a), a[0], a[-1], 4 in a)
print(round(Vec(1.256, 2.745), 1), ~a, list(a))
c = a
c += b
print(c, c is a, a)
try:
    a + 1
except TypeError as e:
    print("TypeError:", e)
print(sum([a, b], start=Vec(0, 0)))
