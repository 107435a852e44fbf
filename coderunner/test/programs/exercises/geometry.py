# Exercise: geometry with abstract shapes, convex hull, polygon area, point in polygon, line intersection.
from __future__ import annotations
import math
from abc import ABC, abstractmethod
from typing import NamedTuple
class Point(NamedTuple):
    x: float
    y: float
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return Point(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return Point(self.x * k, self.y * k)
    def cross(self, o): return self.x * o.y - self.y * o.x
    def dist(self, o): return math.hypot(*(self - o))
class Shape(ABC):
    def __init_subclass__(cls): Shape.kinds = getattr(Shape, "kinds", []) + [cls.__name__]
    @property
    @abstractmethod
    def area(self) -> float: ...
    @abstractmethod
    def perimeter(self) -> float: ...
    def __str__(self): return f"{type(self).__name__}(area={self.area:.2f}, perimeter={self.perimeter():.2f})"
    def __lt__(self, other: Shape): return self.area < other.area
class Circle(Shape):
    def __init__(self, r): self.r = r
    area = property(lambda self: math.pi * self.r ** 2)
    def perimeter(self): return math.tau * self.r
class Polygon(Shape):
    def __init__(self, *pts): self.pts = [Point(*p) for p in pts]
    @property
    def edges(self): return zip(self.pts, self.pts[1:] + self.pts[:1])
    @property
    def area(self): return abs(sum(a.cross(b) for a, b in self.edges)) / 2
    def perimeter(self): return sum(a.dist(b) for a, b in self.edges)
    def __contains__(self, p):
        inside = False
        for a, b in self.edges:
            if (a.y > p[1]) != (b.y > p[1]) and p[0] < (b.x - a.x) * (p[1] - a.y) / (b.y - a.y) + a.x: inside = not inside
        return inside
class Square(Polygon):
    def __init__(self, a): super().__init__((0, 0), (a, 0), (a, a), (0, a)); self.a = a
shapes = [Circle(1), Polygon((0, 0), (4, 0), (0, 3)), Square(2)]
print(*sorted(shapes), sep="; "); print(Shape.kinds, (1, 1) in Square(2), (3, 1) in Square(2), sum(s.area for s in shapes).__round__(3))
def hull(points):
    pts = sorted(set(map(lambda p: Point(*p), points)))
    def half(ps):
        h = []
        for p in ps:
            while len(h) > 1 and (h[-1] - h[-2]).cross(p - h[-1]) <= 0: h.pop()
            h.append(p)
        return h[:-1]
    return half(pts) + half(pts[::-1])
print([tuple(p) for p in hull([(0, 0), (2, 0), (1, 1), (2, 2), (0, 2), (1, 0)])])
def intersect(p1, p2, p3, p4):
    d1, d2 = p2 - p1, p4 - p3
    if (c := d1.cross(d2)) == 0: return None
    t = (p3 - p1).cross(d2) / c
    return p1 + d1 * t
P = Point; print(intersect(P(0, 0), P(2, 2), P(0, 2), P(2, 0)), intersect(P(0, 0), P(1, 1), P(1, 0), P(2, 1)), P(1, 2) + P(3, 4), P(0, 0).dist(P(3, 4)), P(1, 2)._asdict())
try: Shape()
except TypeError as e: print("TypeError", "abstract" in str(e))
