# numbers, typing introspection, types of values, contextvars-free odds and ends: shelve not, string.Formatter not.
import numbers
import typing
from typing import NamedTuple, NewType, TypeVar, get_args, get_origin, Annotated, Self, assert_never, LiteralString, Any
from decimal import Decimal
from fractions import Fraction
for v in [1, True, 1.5, 2j, Decimal(1), Fraction(1, 2), "1"]:
    print(type(v).__name__, isinstance(v, numbers.Number), isinstance(v, numbers.Integral), isinstance(v, numbers.Rational), isinstance(v, numbers.Real), isinstance(v, numbers.Complex))
UserId = NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, get_origin(list[int]), get_args(dict[str, int]), get_origin(typing.Optional[int]) is typing.Union, get_args(Annotated[int, "meta"]))
class Builder:
    def __init__(self) -> None: self.parts: list[str] = []
    def add(self, p: str) -> Self: self.parts.append(p); return self
    def build(self) -> str: return "-".join(self.parts)
print(Builder().add("a").add("b").build())
class Range(NamedTuple):
    lo: float
    hi: float = 1.0
    def __contains__(self, x): return self.lo <= x <= self.hi
    @property
    def width(self): return self.hi - self.lo
r = Range(0.25)
print(r, 0.5 in r, 2 in r, r.width, r[1], r._fields, sorted([Range(2), Range(1)]))
print(typing.get_type_hints(Builder.add).keys() if False else sorted(Builder.add.__annotations__), Any, typing.TYPE_CHECKING)
T = TypeVar("T", int, str); print(T, T.__name__, T.__constraints__)
def checked(f):
    hints = typing.get_type_hints(f)
    def g(*a):
        for (name, t), v in zip(hints.items(), a):
            if not isinstance(v, t): raise TypeError(f"{name}: expected {t.__name__}, got {type(v).__name__}")
        return f(*a)
    return g
@checked
def area(w: int, h: int) -> int: return w * h
print(area(2, 3))
try:
    area(2, "3")
except TypeError as e:
    print(e)
class Frac(numbers.Rational if False else object):
    pass
print(issubclass(int, numbers.Real), 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, round(-0.5), -7 // 2, int(-3.7), float("1_000.5"), 1e16 + 1, 10 ** -2, 5 % -3, 2 ** 0.5, 1 / 3)
