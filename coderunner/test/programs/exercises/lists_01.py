# Exercise: flatten, chunk, dedupe, rotate, transpose and group with typed helpers.
from typing import Any, Callable, Dict, Iterable, List, Sequence, TypeVar
T = TypeVar("T"); K = TypeVar("K")
def flatten(xs: Iterable[Any]) -> List[Any]:
    out: List[Any] = []
    for x in xs:
        if isinstance(x, (list, tuple)): out.extend(flatten(x))
        else: out.append(x)
    return out
def chunks(xs: Sequence[T], n: int) -> List[Sequence[T]]: return [xs[i:i + n] for i in range(0, len(xs), n)]
def dedupe(xs: Iterable[T]) -> List[T]: return list(dict.fromkeys(xs))
def group_by(xs: Iterable[T], key: Callable[[T], K]) -> Dict[K, List[T]]:
    out: Dict[K, List[T]] = {}
    for x in xs: out.setdefault(key(x), []).append(x)
    return out
def rotate(xs: List[T], k: int) -> List[T]: k %= len(xs) or 1; return xs[-k:] + xs[:-k]
print(flatten([1, [2, (3, [4, []])], "ab"]), chunks("abcdefg", 3), chunks(range(5), 2), dedupe([3, 1, 3, 2, 1]))
print(group_by(range(10), lambda n: n % 3), rotate([1, 2, 3, 4], 1), rotate([1, 2, 3], -1), rotate([], 3))
assert group_by([], len) == {}
def second_largest(nums): return sorted(set(nums))[-2]
def move_zeroes(a):
    i = 0
    for j in range(len(a)):
        if a[j]: a[i], a[j] = a[j], a[i]; i += 1
a = [0, 1, 0, 3, 12]; move_zeroes(a); print(a, second_largest([5, 1, 5, 3]))
def product_except_self(nums):
    n = len(nums); res = [1] * n; left = right = 1
    for i in range(n):
        res[i] *= left; left *= nums[i]
        res[~i] *= right; right *= nums[~i]
    return res
print(product_except_self([1, 2, 3, 4]), product_except_self([0, 2, 3]))
