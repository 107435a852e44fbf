# One-line solutions with strict type hints and docstring examples evaluated by the program.
from typing import Dict, List, Optional
import re


def get_positive(l: list) -> list:
    """Return only positive numbers in the list.
    >>> get_positive([-1, 2, -4, 5, 6])
    [2, 5, 6]
    """
    return [e for e in l if e > 0]


def strlen(string: str) -> int:
    """ Return length of given string
    >>> strlen('abc')
    3
    """
    return len(string)


def flip_case(string: str) -> str:
    """ For a given string, flip lowercase characters to uppercase and uppercase to lowercase.
    >>> flip_case('Hello')
    'hELLO'
    """
    return string.swapcase()


def concatenate(strings: List[str]) -> str:
    """ Concatenate list of strings into a single string
    >>> concatenate(['a', 'b', 'c'])
    'abc'
    """
    return ''.join(strings)


def sum_to_n(n: int) -> int:
    """sum_to_n is a function that sums numbers from 1 to n.
    >>> sum_to_n(30)
    465
    """
    return sum(range(n + 1))


def add(x: int, y: int) -> int:
    """Add two numbers x and y
    >>> add(5, 7)
    12
    """
    return x + y


for f in (get_positive, strlen, flip_case, concatenate, sum_to_n, add):
    (call, wanted), = re.findall(r">>> (.*)\n\s*(.*)", f.__doc__)
    got = eval(call)
    assert repr(got) == wanted, (call, got, wanted)
    print(f"{call} -> {got!r}", f.__annotations__["return"])
