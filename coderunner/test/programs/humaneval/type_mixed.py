# Functions over mixed types: filter integers, compare numbers and strings, valid dates, split words.
from typing import List, Any, Union


def filter_integers(values: List[Any]) -> List[int]:
    return [x for x in values if isinstance(x, int)]


def compare_one(a, b):
    temp_a, temp_b = a, b
    if isinstance(temp_a, str): temp_a = temp_a.replace(',','.')
    if isinstance(temp_b, str): temp_b = temp_b.replace(',','.')
    if float(temp_a) == float(temp_b): return None
    return a if float(temp_a) > float(temp_b) else b


def any_int(x, y, z):
    if isinstance(x,int) and isinstance(y,int) and isinstance(z,int):
        if (x+y==z) or (x+z==y) or (y+z==x):
            return True
        return False
    return False


def split_words(txt):
    if " " in txt:
        return txt.split()
    elif "," in txt:
        return txt.replace(',',' ').split()
    else:
        return len([i for i in txt if i.islower() and ord(i)%2 == 0])


def is_equal_to_sum_even(n): return n%2 == 0 and n >= 8
def is_happy(s): return len(s) >= 3 and all(len(set(s[i:i+3])) == 3 for i in range(len(s) - 2))
def by_length(arr):
    dic = {1: "One", 2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight", 9: "Nine"}
    sorted_arr = sorted(arr, reverse=True)
    new_arr = []
    for var in sorted_arr:
        try:
            new_arr.append(dic[var])
        except:
            pass
    return new_arr
def kind(v: Union[int, str, list, None]) -> str:
    if v is None: return "none"
    if type(v) is bool: return "bool"
    if type(v) in (int, float): return "number"
    return {str: "text", list: "list"}.get(type(v), type(v).__name__)


print(filter_integers(['a', 3.14, 5, True, {}, []]), compare_one(1, 2.5), compare_one(1, "2,3"), compare_one("5,1", "6"), compare_one("1", 1))
print(any_int(5, 2, 7), any_int(3, 2, 2), any_int(3.6, -2.2, 2), split_words("Hello world!"), split_words("Hello,world!"), split_words("abcdef"))
print([n for n in range(12) if is_equal_to_sum_even(n)], [is_happy(s) for s in ("a", "abcd", "aabb", "adbbd", "xyy")], by_length([2, 1, 1, 4, 5, 8, 2, 3, 55, -1]), [kind(x) for x in (None, True, 1.5, "s", [], {}, (), len)])
