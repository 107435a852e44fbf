# Exercise: xor of binary strings, the longest string, common divisors.
from typing import List, Optional

def string_xor(a: str, b: str) -> str:
    def xor(i, j):
        if i == j:
            return '0'
        else:
            return '1'
    return ''.join(xor(x, y) for x, y in zip(a, b))

def longest(strings: List[str]) -> Optional[str]:
    if not strings:
        return None
    maxlen = max(len(x) for x in strings)
    for s in strings:
        if len(s) == maxlen:
            return s

def greatest_common_divisor(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a

def all_prefixes(string: str) -> List[str]:
    result = []
    for i in range(len(string)):
        result.append(string[:i+1])
    return result

def count_distinct_characters(string: str) -> int:
    return len(set(string.lower()))

print(string_xor('111000', '101010'), string_xor('1', '1'))
print(longest([]), longest(['x', 'yyy', 'zzzz', 'www', 'kkkk', 'abc']))
print(greatest_common_divisor(144, 60), greatest_common_divisor(3, 7))
print(all_prefixes('asdfgh'), count_distinct_characters('Jerry jERRY JeRRRY'))
assert string_xor('0101', '0000') == '0101'; assert longest(['x', 'y', 'z']) == 'x'
