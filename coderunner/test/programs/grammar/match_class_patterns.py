# Class patterns: nested, with stars, mappings, alternatives, errors, and classes of every kind.
from dataclasses import dataclass
from collections import namedtuple, deque, Counter, OrderedDict, defaultdict
from enum import Enum
import ast, re
@dataclass
class Point:
    x: int
    y: int = 0
    _p: int = 5
NT = namedtuple("NT", "a b")
class Color(Enum):
    RED = 1
    BLUE = 2
@dataclass
class Line:
    a: Point
    b: Point
class Old:
    __match_args__ = ("p", "q")
    def __init__(s, p): s.p = p
def f(v):
    match v:
        case Point(x=0, y=y): return ("p0", y)
        case Point(1, y) if y > 5: return ("p1", y)
        case Point(x, y) as whole: return ("p", x, y, whole)
        case Line(Point(x=0), Point(_, yy) as end): return ("line", yy, end)
        case Line(a=Point(x=xx)) | Line(b=Point(x=xx)): return ("either", xx)
        case NT(a, b): return ("nt", a, b)
        case int(n) | float(n): return ("num", n)
        case str(s) if s.startswith("a"): return ("a-str", s)
        case Color.RED | Color.BLUE as c: return ("col", c)
        case [Point(x=a), *rest, Point(x=b)]: return ("seq", a, rest, b)
        case [Point(), *_]: return "startsp"
        case [*_, Point(x=q)]: return ("ends", q)
        case (Point(x=p1), Point(x=p2), 3): return 3
        case {"p": Point(x, y), "k": int(k), **rest}: return ("map", x, y, k, rest)
        case {"p": Point(x=x)}: return ("map1", x)
        case [str(), int(n)]: return ("si", n)
        case Old(p, q): return ("oldq", p, q)
        case Old(p): return ("old", p)
        case None | True | False: return "single"
        case bytes(b): return b
        case dict(d): return d
        case other if isinstance(other, set): return ("set", other)
        case [x, y, *z]: return (x, y, z)
        case rest: return ("rest", rest)
for v in [Point(0, 3), Point(1, 9), Point(1, 2), Line(Point(0), Point(1, 7)), Line(Point(5), Point(6)), NT(1, 2), 3, 2.5, True, "abc", "xyz", Color.RED,
          [Point(1), 2, 3, Point(4)], [Point(1), 2], [1, Point(9)], deque([Point(1), Point(2)]), {"p": Point(1, 2), "k": 3, "z": 9}, {"p": Point(8)}, {"q": 1}, ["a", 5], Old(3), None, b"x", {1}, (1, 2, 3, 4), [], Counter("aab"), OrderedDict(p=Point(4)), range(3)]:
    print(f(v))
def err(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
def e1():
    match Point(1):
        case Point(a, b, c, d, e): return 1
def e2():
    match Point(1):
        case Point(a, x=c): return 1
def e3():
    match 5:
        case int(a, b): return 1
def e4():
    x = 5
    match 5:
        case x(a): return 1
class B: __match_args__ = ["a"]
def e5():
    match B():
        case B(a): return 1
class B2: __match_args__ = (1,)
def e6():
    match B2():
        case B2(a): return 1
class B3: pass
def e7():
    match B3():
        case B3(a): return 1
def e8():
    match 5:
        case undefined(a=1): return 1
def e9():
    k = "a"
    match {"a": 1}:
        case {"a": Point(x=1), Color.RED: 2}: return 1
        case {"a": int(z)}: return z
for g in (e1, e2, e3, e4, e5, e6, e7, e8, e9): err(g)
match re.match(r"(?P<a>\d)", "5x"):
    case re.Match(string=s, pos=0) as m: print(s, m["a"])
match ast.parse("a + 1").body[0].value:
    case ast.BinOp(left=ast.Name(id=name), op=ast.Add(), right=ast.Constant(value=v)): print(name, v)
match ValueError("x", 2):
    case ValueError(args=(a, b)): print(a, b)
class P2:
    @property
    def bad(self): raise ValueError("boom")
    @property
    def bad2(self): raise AttributeError("boom")
match P2():
    case P2(bad2=1): print("no")
    case P2(_secret=1): print("no")
    case P2(__class__=c): print(c.__name__)
err(lambda: None)
def deco():
    match P2():
        case P2(bad=1): return 2
err(deco)
match Point(3, 4):
    case Point(x=3) | Point(y=3): print("or")
match {"type": "circle", "c": Point(1, 1), "r": 5}:
    case {"type": "circle", "c": Point(x, y), "r": (int() | float()) as r}: print(x, y, r)
