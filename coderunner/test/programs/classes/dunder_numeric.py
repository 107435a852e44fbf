# A rational number class with the whole numeric protocol.
from math import gcd


class Ratio:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Ratio with zero denominator")
        g = gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g

    @staticmethod
    def _lift(x):
        return x if isinstance(x, Ratio) else Ratio(x)

    def __add__(self, o):
        o = self._lift(o)
        return Ratio(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __sub__(self, o):
        return self + -self._lift(o)

    def __rsub__(self, o):
        return self._lift(o) - self

    def __mul__(self, o):
        o = self._lift(o)
        return Ratio(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = self._lift(o)
        return Ratio(self.n * o.d, self.d * o.n)

    def __rtruediv__(self, o):
        return self._lift(o) / self

    def __floordiv__(self, o):
        q = self / o
        return q.n // q.d

    def __mod__(self, o):
        return self - (self // o) * o

    def __divmod__(self, o):
        return self // o, self % o

    def __pow__(self, k):
        return Ratio(self.n ** k, self.d ** k) if k >= 0 else Ratio(self.d, self.n) ** -k

    def __neg__(self): return Ratio(-self.n, self.d)
    def __abs__(self): return Ratio(abs(self.n), self.d)
    def __int__(self): return int(self.n / self.d)
    def __float__(self): return self.n / self.d
    def __floor__(self): return self.n // self.d
    def __ceil__(self): return -(-self.n // self.d)
    def __trunc__(self): return int(self)
    def __bool__(self): return self.n != 0
    def __eq__(self, o): o = self._lift(o); return (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o): o = self._lift(o); return self.n * o.d < o.n * self.d
    def __le__(self, o): return self < o or self == o
    def __hash__(self): return hash((self.n, self.d))
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    def __repr__(self): return f"Ratio({self})"


import math
a, b = Ratio(3, 4), Ratio(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 3, a ** -2)
print(1 + a, 2 - a, 3 * a, 1 / a, -a, abs(b), int(Ratio(-7, 2)), float(a))
print(math.floor(b), math.ceil(b), math.trunc(b), bool(Ratio(0)), a == Ratio(6, 8), a > b, b <= a, a <= 1)
print(sum(Ratio(1, k) for k in range(1, 11)), max(a, b), {a: 1}[Ratio(9, 12)])
try:
    Ratio(1, 0)
except ZeroDivisionError as e:
    print(e)
