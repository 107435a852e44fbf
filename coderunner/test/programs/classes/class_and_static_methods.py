# Class methods as alternative constructors, static methods, and registries.
class Date:
    registry = {}

    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        Date.registry[(y, m, d)] = self

    @classmethod
    def from_string(cls, s):
        return cls(*map(int, s.split("-")))

    @classmethod
    def from_tuple(cls, t): return cls(*t)

    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.y:04d}-{self.m:02}-{self.d:02})"

    def __eq__(self, other):
        if not isinstance(other, Date):
            return NotImplemented
        return (self.y, self.m, self.d) == (other.y, other.m, other.d)

    def __hash__(self):
        return hash((self.y, self.m, self.d))


class Holiday(Date):
    name = "?"


a = Date.from_string("2024-02-29")
b = Date.from_tuple((2024, 2, 29))
h = Holiday.from_string("2025-01-01")
h.name = "New Year"
print(a, b, h, h.name, Holiday.name)
print(a == b, a is b, a != h, a == "2024-02-29", len({a, b, h}))
print([y for y in range(1896, 1912) if Date.is_leap(y)], h.is_leap(2000))
print(list(Date.registry), len(Holiday.registry))
