# __post_init__, InitVar, ClassVar, inheritance, and validation in dataclasses.
from dataclasses import dataclass, field, InitVar
from typing import ClassVar


@dataclass
class Rect:
    width: float
    height: float
    area: float = field(init=False)
    scale: InitVar[float] = 1.0
    made: ClassVar[int] = 0

    def __post_init__(self, scale):
        if self.width < 0 or self.height < 0:
            raise ValueError("negative size")
        self.width *= scale
        self.height *= scale
        self.area = self.width * self.height
        Rect.made += 1


@dataclass
class Box(Rect):
    depth: float = 1.0
    volume: float = field(init=False, repr=False)

    def __post_init__(self, scale):
        super().__post_init__(scale)
        self.volume = self.area * self.depth


r = Rect(2, 3, scale=2)
print(r, r.area, Rect.made)
b = Box(1, 2, depth=5)
print(b, b.volume, Rect.made, Box.made)
try:
    Rect(-1, 1)
except ValueError as e:
    print("ValueError:", e)


@dataclass(repr=False, eq=False)
class Silent:
    v: int = 1

    def __str__(self):
        return f"silent {self.v}"


print(Silent(), Silent(1) == Silent(1))


@dataclass
class Tree:
    value: int
    children: "list[Tree]" = field(default_factory=list)

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def depth(self) -> int:
        return 1 + max((c.depth() for c in self.children), default=0)


t = Tree(1, [Tree(2, [Tree(3)]), Tree(4)])
print(t, list(t), t.depth(), sum(t))


@dataclass(unsafe_hash=True)
class H:
    a: int
    b: list = field(default_factory=list, hash=False, compare=False)


print(hash(H(1, [1])) == hash(H(1, [2])), H(1, [5]) == H(1))
