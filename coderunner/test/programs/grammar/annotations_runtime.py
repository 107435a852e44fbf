# Annotated assignments in every place: attributes, items, class bodies, loops, without values, as strings.
from typing import Optional, Any
import dataclasses

count: int = 0
table: dict[str, list[int]] = {"a": []}
table["a"]: list[int] = [1]
later: Optional[str]
obj: Any = dataclasses.make_dataclass("O", ["v"])(1)
obj.v: int = 5
(paren): int = 9
print(count, table, obj.v, paren, sorted(__annotations__))


def f(x: "undefined name here", *args: int, y: 1 + 1 = 3, **kw: str) -> None:
    local: float = 2.5
    unset: int
    obj.v: str = "set"
    return local


print(f(1), obj.v, f.__annotations__)


class K:
    a: int
    b: str = "x"
    c: "list[K]" = []
    def __init__(self) -> None:
        self.d: int = 1
        self.e: dict[str, int]
        self.c[0:0]: list = [self]


k = K()
print(sorted(K.__annotations__), hasattr(K, "a"), k.d, hasattr(k, "e"), len(K.c), K.b)
for i in range(2):
    seen: set[int] = set() if i == 0 else seen
    seen.add(i)
print(seen, "later" in globals())
Vector = list[float]
def scale(v: Vector, by: float = 2) -> Vector: return [x * by for x in v]
print(scale([1, 2]), scale.__annotations__["return"], int | str, isinstance(3, int | str), list[int].__origin__, dict[str, int].__args__)
type_checks = {int: "int", (str, bytes): "text"}
print([n for v in (1, "a", b"b", None) for t, n in type_checks.items() if isinstance(v, t)])
try:
    missing: int = undefined_thing
except NameError as e:
    print(e)
def g(a, b: int = 1, /, c: str = "c", *, d: bool = False) -> tuple[int, ...]: return a, b, c, d
print(g(1), g(1, 2, c=3, d=4), list(g.__annotations__))
