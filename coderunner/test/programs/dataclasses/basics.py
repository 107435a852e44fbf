# Dataclasses: defaults, field(), ordering, equality, replace, asdict, astuple.
from dataclasses import dataclass, field, replace, asdict, astuple, fields, is_dataclass
from typing import List, Optional


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: List[str] = field(default_factory=list)
    note: Optional[str] = None
    _id: int = field(default=0, repr=False, compare=False)

    @property
    def label(self) -> str:
        return f"{self.name}:{self.price:.2f}"

    def total(self, n: int = 1) -> float:
        return self.price * n


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)


a = Item("pen", 2.5, ["blue"])
b = Item("pen", 2.5, ["blue"], _id=99)
print(a, a == b, a.label, a.total(3))
a.tags.append("new")
print(Item("x").tags, a.tags, a != b)
a.price += 1
print(replace(a, name="ink", tags=[]), asdict(a), astuple(b))
print([f.name for f in fields(Item)], is_dataclass(Item), is_dataclass(3))
tasks = [Task(3, "c"), Task(1, "z"), Task(2, "m")]
print(sorted(tasks), min(tasks) < max(tasks), Task(1, "a") == Task(1, "b"))
try:
    Item()
except TypeError as e:
    print("TypeError:", e)
print(Item.__match_args__)
