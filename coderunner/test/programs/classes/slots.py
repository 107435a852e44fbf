# __slots__ and what they forbid.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __iter__(self):
        yield self.x
        yield self.y

    def __repr__(self):
        return f"Point(x={self.x!r}, y={self.y!r})"


class Point3(Point):
    __slots__ = ("z",)

    def __init__(self, x, y, z=0):
        super().__init__(x, y)
        self.z = z

    def __iter__(self):
        yield from super().__iter__()
        yield self.z


p = Point(1, 2)
print(p, *p)
x, y = p
print(x + y)
try:
    p.colour = "red"
except AttributeError as e:
    print("AttributeError:", e)
q = Point3(1, 2)
q.z -= 7
print(tuple(q), Point3.__slots__, hasattr(q, "__dict__"))
del q.x
try:
    print(q.x)
except AttributeError as e:
    print("gone", type(e).__name__)
