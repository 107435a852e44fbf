# Python 3.12: type parameter syntax for functions, classes and aliases.
from dataclasses import dataclass

type Vector = list[float]
type Tree[T] = T | list[Tree[T]]
type Pair[K, V] = tuple[K, V]


def first[T](items: list[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def largest[T: (int, str)](*items: T) -> T:
    return max(items)


class Stack[T]:
    def __init__(self, *items: T) -> None:
        self.items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def map[U](self, f: "callable") -> "Stack[U]":
        return Stack(*(f(i) for i in self.items))


@dataclass
class Node[T]:
    value: T
    next: "Node[T] | None" = None


def walk(tree: Tree[int]) -> int:
    return sum(map(walk, tree)) if isinstance(tree, list) else tree


s = Stack(1, 2).push(3)
print(s.items, s.map(str).items, first([]), first("ab"), largest(3, 9, 4), largest("b", "a"))
print(Node(1, Node(2)), walk([1, [2, [3]], 4]), Vector, Vector.__value__, Pair.__name__, Stack[int](5).items, [p.__name__ for p in Stack.__type_params__])
