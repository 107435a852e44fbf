# Python 3.12: itertools.batched, typing.override, pathlib walk, calendar enums, sum of floats.
import calendar
import itertools
import math
from pathlib import Path
from typing import override, TypedDict, Unpack


class Base:
    def name(self) -> str:
        return "base"


class Child(Base):
    @override
    def name(self) -> str:
        return "child of " + super().name()


class Options(TypedDict, total=False):
    depth: int
    label: str


def run(**kwargs: Unpack[Options]) -> list:
    return sorted(kwargs.items())


print(list(itertools.batched("abcdefg", 3)), Child().name(), Child.name.__name__, run(depth=2, label="x"))
Path("d/e").mkdir(parents=True)
Path("d/e/f.txt").write_text("x")
print([(str(p), sorted(ds), sorted(fs)) for p, ds, fs in Path("d").walk()], calendar.Month.MAY.name, calendar.Day.SUNDAY.value, math.sumprod([1, 2], [3, 4]), sum([0.1] * 10))
print([s for s in itertools.pairwise([1, 2, 3])], min(3, 1), "中".isalpha())
