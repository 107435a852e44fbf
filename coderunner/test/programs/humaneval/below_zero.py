# Bank operations below zero, incremental strings, polynomials of car races, unique sorted lists.
from typing import List
from functools import reduce
import itertools


def below_zero(operations: List[int]) -> bool:
    """ You're given a list of deposit and withdrawal operations on a bank account.
    >>> below_zero([1, 2, -4, 5])
    True
    """
    return any(b < 0 for b in itertools.accumulate(operations))


def string_sequence(n: int) -> str: return ' '.join([str(x) for x in range(n + 1)])
def car_race_collision(n: int): return n**2
def incr_list(l: list): return [(e + 1) for e in l]
def pairs_sum_to_zero(l):
    for i, l1 in enumerate(l):
        for j in range(i + 1, len(l)):
            if l1 + l[j] == 0:
                return True
    return False
def change_base(x: int, base: int):
    ret = ""
    while x > 0:
        ret = str(x % base) + ret
        x //= base
    return ret
def median(l: list):
    l = sorted(l)
    if len(l) % 2 == 1:
        return l[len(l) // 2]
    else:
        return (l[len(l) // 2 - 1] + l[len(l) // 2]) / 2.0
def modp(n: int, p: int): return reduce(lambda r, _: (2 * r) % p, range(n), 1)
def encode_shift(s: str): return "".join([chr(((ord(ch) + 5 - ord("a")) % 26) + ord("a")) for ch in s])
def sort_third(l: list):
    l = list(l)
    l[::3] = sorted(l[::3])
    return l
def sort_even(l: list):
    evens = l[::2]
    odds = l[1::2]
    evens.sort()
    ans = []
    for e, o in zip(evens, odds):
        ans.extend([e, o])
    if len(evens) > len(odds):
        ans.append(evens[-1])
    return ans
def correct_bracketing(brackets: str):
    depth = 0
    for b in brackets:
        depth += {"<": 1, ">": -1}[b]
        if depth < 0: return False
    return depth == 0
def monotonic(l: list):
    if l == sorted(l) or l == sorted(l, reverse=True):
        return True
    return False
print(below_zero([1, 2, -4, 5]), below_zero([]), string_sequence(5), car_race_collision(10), incr_list([5, 3]), pairs_sum_to_zero([2, 4, -5, 3, 5, 7]), change_base(8, 3), median([3, 1, 2, 4, 5]), median([-10, 4, 6, 1000, 10, 20]), modp(1101, 101), encode_shift("xyz"))
print(sort_third([5, 6, 3, 4, 8, 9, 2]), sort_even([5, 6, 3, 4, 1]), correct_bracketing("<<><>>"), correct_bracketing("><"), monotonic([1, 2, 4, 20]), monotonic([1, 20, 4, 10]))
