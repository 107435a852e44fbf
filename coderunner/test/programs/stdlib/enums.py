# enum: Enum, IntEnum, StrEnum, Flag, auto, unique, aliases, methods and functional form.
from enum import Enum, IntEnum, StrEnum, Flag, IntFlag, auto, unique
import enum


class Colour(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def dark(self):
        return f"dark {self.name.lower()}"

    @classmethod
    def default(cls):
        return cls.GREEN

    @property
    def hex(self):
        return {1: "#f00", 2: "#0f0"}[self.value]


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Colour.RED, repr(Colour.GREEN), Colour(2), Colour["RED"], Colour.CRIMSON is Colour.RED, Colour.RED.dark(), Colour.default().hex, Colour.RED == 1)
print(list(Colour), [c.name for c in Colour], len(Colour), list(Colour.__members__), Colour.RED in Colour, isinstance(Colour.RED, Colour))
print({p.name: p.gravity for p in Planet}, Planet.EARTH.value)
print(Level.HIGH > Level.LOW, Level.HIGH + 5, sorted([Level.HIGH, Level.LOW]), Level(1).name, f"{Level.HIGH}", f"{Mode.READ} {Mode.WRITE!r}", Mode.READ == "read", Mode("w"))
p = Perm.R | Perm.X
print(p, Perm.R in p, Perm.W in p, ~Perm.R & Perm.RW, Perm.RW, Perm(3), bool(Perm(0)), p ^ Perm.R, p.value, (p | Perm.W).name)
for bad in [lambda: Colour(9), lambda: Colour["BLUE"], lambda: setattr(Colour, "RED", 3)]:
    try:
        bad()
    except (ValueError, KeyError, AttributeError) as e:
        print(type(e).__name__)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print("not unique")
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Enum("E", {"a": "x"}).a.value)
class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower() + str(count)
    ONE = auto()
    TWO = auto()
print([a.value for a in Auto], {Colour.RED: "r"}[Colour.RED])
class Missing(Enum):
    A = "a"
    @classmethod
    def _missing_(cls, value):
        return cls.A if str(value).lower() == "a" else None
print(Missing("A"), enum.IntFlag("F", "P Q")(3))
class Light(Enum):
    RED, GREEN, YELLOW = range(3)
    def next(self):
        return Light((self.value + 1) % len(Light))
l = Light.RED
for _ in range(4):
    print(l.name, end=" ")
    l = l.next()
print(Light.RED.__class__.__name__, Light.YELLOW._value_, Light.GREEN._name_)
