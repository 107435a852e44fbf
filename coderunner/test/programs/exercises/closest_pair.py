# Exercise: the two closest numbers, and rescaling to the unit interval.
from typing import List, Tuple
from itertools import combinations


def find_closest_elements(numbers: List[float]) -> Tuple[float, float]:
    closest_pair = None
    distance = None

    for idx, elem in enumerate(numbers):
        for idx2, elem2 in enumerate(numbers):
            if idx != idx2:
                if distance is None:
                    distance = abs(elem - elem2)
                    closest_pair = tuple(sorted([elem, elem2]))
                else:
                    new_distance = abs(elem - elem2)
                    if new_distance < distance:
                        distance = new_distance
                        closest_pair = tuple(sorted([elem, elem2]))

    return closest_pair


def by_combinations(numbers):
    return tuple(sorted(min(combinations(sorted(numbers), 2), key=lambda p: p[1] - p[0])))


def rescale_to_unit(numbers: List[float]) -> List[float]:
    lo, hi = min(numbers), max(numbers)
    return [(x - lo) / (hi - lo) for x in numbers]


for case in ([1.0, 2.0, 3.9, 4.0, 5.0, 2.2], [1.0, 2.0, 5.9, 4.0, 5.0], [1.0, 2.0, 3.0, 4.0, 5.0, 2.0]):
    a, b = find_closest_elements(case), by_combinations(case)
    print(a, b)
    assert a == b
print(rescale_to_unit([2.0, 49.9]), rescale_to_unit([1.0, 2.0, 3.0, 4.0, 5.0]))
