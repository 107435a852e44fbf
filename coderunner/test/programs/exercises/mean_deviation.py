# Exercise: mean absolute deviation, running maximum, intersperse.
from typing import List, Tuple, Optional

def mean_absolute_deviation(numbers: List[float]) -> float:
    mean = sum(numbers) / len(numbers)
    return sum(abs(x - mean) for x in numbers) / len(numbers)

def rolling_max(numbers: List[int]) -> List[int]:
    running_max: Optional[int] = None
    result: List[int] = []
    for n in numbers:
        if running_max is None:
            running_max = n
        else:
            running_max = max(running_max, n)
        result.append(running_max)
    return result

def intersperse(numbers: List[int], delimeter: int) -> List[int]:
    if not numbers:
        return []
    result = []
    for n in numbers[:-1]:
        result.append(n)
        result.append(delimeter)
    result.append(numbers[-1])
    return result

def sum_product(numbers: List[int]) -> Tuple[int, int]:
    sum_value, prod_value = 0, 1
    for n in numbers:
        sum_value += n
        prod_value *= n
    return sum_value, prod_value

assert abs(mean_absolute_deviation([1.0, 2.0, 3.0]) - 2.0/3.0) < 1e-6
assert rolling_max([3, 2, 3, 100, 3]) == [3, 3, 3, 100, 100]
assert intersperse([5, 6, 3, 2], 8) == [5, 8, 6, 8, 3, 8, 2]
assert sum_product([3, 5, 7]) == (3 + 5 + 7, 3 * 5 * 7)
print(mean_absolute_deviation([1, 2, 3, 4, 5]), rolling_max([]), intersperse([], 7), sum_product([]))
