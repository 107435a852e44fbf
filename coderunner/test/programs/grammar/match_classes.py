# match with class patterns, __match_args__, dataclasses, enums and nested structures.
from dataclasses import dataclass
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    centre: Point
    radius: float
    colour: Colour = Colour.RED


class Line:
    __match_args__ = ("start", "end")

    def __init__(self, start, end):
        self.start, self.end = start, end


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "some point"
        case Circle(Point(0, 0), r):
            return f"centred circle {r}"
        case Circle(centre=Point(x=cx), colour=Colour.GREEN):
            return f"green circle at x={cx}"
        case Circle(radius=r, colour=c):
            return f"{c.name.lower()} circle {r}"
        case Line(Point(x1, _), Point(x2, _)):
            return f"line from {x1} to {x2}"
        case [Point(x, y), *others]:
            return f"list from {x},{y} with {len(others)} more"
        case {"shape": inner, **rest}:
            return f"wrapped ({describe(inner)}) {rest}"
        case int(n) | float(n):
            return f"number {n}"
        case str() as s if s.isupper():
            return f"loud {s}"
        case str() | bytes():
            return "text"
        case bool():
            return "never: bool is int"
        case Colour.GREEN:
            return "green itself"
        case _:
            return "unknown"


shapes = [Point(0, 0), Point(0, 5), Point(2, 2), Point(1, 2), Circle(Point(0, 0), 3), Circle(Point(4, 1), 1, Colour.GREEN),
          Circle(Point(1, 1), 2.5), Line(Point(1, 2), Point(3, 4)), [Point(1, 1), 2, 3], {"shape": Point(0, 1), "z": 1},
          3, 2.5, "ABC", "abc", b"", True, Colour.GREEN, Colour.RED, None]
for s in shapes:
    print(describe(s))


def evaluate(e):
    match e:
        case ("+", a, b): return evaluate(a) + evaluate(b)
        case ("*", a, b): return evaluate(a) * evaluate(b)
        case ("neg", a): return -evaluate(a)
        case int() | float(): return e
        case _: raise ValueError(f"bad expression {e!r}")


print(evaluate(("+", 2, ("*", 3, ("neg", 4)))))
try:
    evaluate(("-", 1, 2))
except ValueError as exc:
    print(exc)
