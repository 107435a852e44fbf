# Type checks and conversions: isinstance of strings, digits, decimals, tuples, lists, sets.
import re
def check_integer(text):
 text = text.strip()
 if len(text) < 1:
    return None
 else:
     if all(text[i] in "0123456789" for i in range(len(text))):
          return True
     elif (text[0] in "+-") and \
         all(text[i] in "0123456789" for i in range(1,len(text))):
         return True
     else:
        return False
def is_decimal(num):
    dnumre = re.compile(r"""^[0-9]+(\.[0-9]{1,2})?$""")
    result = dnumre.search(num)
    return bool(result)
def check_type(t): return len({type(x) for x in t}) == 1
def divide_sort_types(lst):
    ints = sorted([x for x in lst if type(x) is int])
    strs = sorted([x for x in lst if type(x) is str])
    return ints + strs
def safe_cast(v, to, default=None):
    try:
        return to(v)
    except (TypeError, ValueError):
        return default
def describe(v):
    t = type(v)
    if t is bool: return "bool"
    if t in (int, float, complex): return f"{t.__name__} {v}"
    if isinstance(v, (list, tuple, set)): return f"{t.__name__} of {len(v)}"
    if callable(v): return "callable"
    return "NoneType" if v is None else t.__name__
print([check_integer(x) for x in ("python", "1", "12345", "-7", " ")], [is_decimal(x) for x in ('123.11', 'e666.86', '3.124587')], check_type((5, 6, 7)), check_type((1, "a")), divide_sort_types(['b', 3, 'a', 1]))
print([safe_cast(*a) for a in (("12", int), ("x", int), (None, float, 0.0), ("1e3", float), ("ab", list), (5, list, "no"))], [describe(v) for v in (True, 3, 2.5, 1j, [1], (), {1, 2}, len, None, "s", {}, describe, range(3))], int("-0"), float("-.5"), str(1.0), bool("False"), int(True), list((1, 2)), tuple([3]), set([1, 1]), dict([[1, 2]]), complex("1j"), bytes("é", "utf8"), int("１２"), float("nan") == float("nan"))
