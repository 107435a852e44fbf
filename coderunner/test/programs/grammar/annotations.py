# Annotated assignments, function annotations, generics, Protocol, TypedDict, NamedTuple, overload and aliases.
from __future__ import annotations
from typing import (Any, Callable, ClassVar, Dict, Final, Generic, Iterable, Iterator, List, Literal, NamedTuple,
                    Optional, Protocol, Sequence, Tuple, TypedDict, TypeVar, Union, cast, overload,
                    runtime_checkable, get_type_hints, TYPE_CHECKING)
from collections.abc import Mapping

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T")
K = TypeVar("K", bound="Comparable")
Number = Union[int, float]
Vector = List[float]
x: int = 3
y: "str"
names: Dict[str, List[int]] = {}
names["a"] = [x]
LIMIT: Final = 10
Mode = Literal["r", "w"]


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []

    def push(self, item: T) -> Stack[T]:
        self._items.append(item)
        return self

    def pop(self) -> T:
        return self._items.pop()

    def __len__(self) -> int:
        return len(self._items)


class Movie(TypedDict, total=False):
    title: str
    year: int


class Employee(NamedTuple):
    name: str
    id: int = 3

    def badge(self) -> str:
        return f"{self.name}#{self.id}"


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


class Resource:
    count: ClassVar[int] = 0

    def close(self) -> None:
        Resource.count += 1


@overload
def double(v: int) -> int: ...
@overload
def double(v: str) -> str: ...
def double(v):
    return v * 2


def apply(f: Callable[[int, int], int], *args: int, **opts: Any) -> Optional[int]:
    return f(*args) if args else None


def first(xs: Sequence[T], default: T | None = None) -> T | None:
    return xs[0] if xs else default


def pairs(m: Mapping[str, int]) -> Iterator[Tuple[str, int]]:
    yield from sorted(m.items())


s: Stack[int] = Stack[int]()
print(s.push(1).push(2).pop(), len(s))
m: Movie = {"title": "Hero", "year": 2002}
m["year"] += 1
print(m, Movie.__total__, isinstance(m, dict))
e = Employee("Wang")
print(e, e.badge(), e._replace(id=9), e._asdict(), Employee._fields, *e)
print(isinstance(Resource(), Closeable), isinstance(3, Closeable))
print(double(4), double("ab"), apply(lambda a, b: a - b, 9, 4), apply(max), first([]), first("q"))
print(list(pairs({"b": 1, "a": 2})), cast(int, "5"), LIMIT)
print(apply.__annotations__["return"], sorted(double.__annotations__))
print(get_type_hints(Employee), Optional[int], List[int], Dict[str, int], Tuple[int, ...], Callable[[int], str])
print(list[int], dict[str, list[int]], int | None, Union[int, str, None], Literal["a", 1])


def local() -> int:
    z: int = 5
    w: list[int]
    w = [z]
    w[0]: int = 7
    return w[0]


print(local(), "y" in __annotations__, __annotations__["x"])
