# Frozen dataclasses, slots, kw_only, KW_ONLY, hashing.
from dataclasses import dataclass, field, FrozenInstanceError, KW_ONLY
import dataclasses


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx=0, dy=0):
        return dataclasses.replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(slots=True)
class Pixel:
    x: int
    y: int
    colour: str = "black"


@dataclass(frozen=True, slots=True, order=True)
class Key:
    group: str
    number: int


@dataclass
class Options:
    name: str
    _: KW_ONLY
    verbose: bool = False
    depth: int = 3


@dataclass(kw_only=True)
class All:
    a: int
    b: int = 2


p = Point(1, 2)
try:
    p.x = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del p.y
except dataclasses.FrozenInstanceError as e:
    print(e)
print(p.moved(dx=3), {p: "a"}[Point(1, 2)], len({Point(1), Point(1, 0), p}))
px = Pixel(1, 2)
px.colour = "red"
px.x *= 5
print(px)
try:
    px.z = 1
except AttributeError as e:
    print("AttributeError")
print(sorted([Key("b", 1), Key("a", 9), Key("a", 2)]))
print(Options("n", depth=9), All(a=1))
try:
    Options("n", True)
except TypeError as e:
    print("TypeError")
try:
    {px: 1}
except TypeError as e:
    print(e)
