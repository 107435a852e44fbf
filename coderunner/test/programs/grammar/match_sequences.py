# match with sequence, mapping and nested patterns.
from collections import namedtuple, OrderedDict, deque


def seq(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, 2]:
            return "one two"
        case [a, b]:
            return f"two {a} {b}"
        case [first, *_, last] if first == last:
            return f"bookends {first}"
        case (first, second, *rest):
            return f"first {first} second {second} rest {rest}"
        case {}:
            return "mapping"
        case str(s):
            return f"string {s}"
    return "other"


P = namedtuple("P", "x y")
for x in [[], [7], (1, 2), [3, 4], [5, 0, 5], (1, 2, 3, 4), range(3), "abc", {"a": 1}, {1}, 5, P(8, 9), deque([1, 2])]:
    print(x, "->", seq(x))


def event(e):
    match e:
        case {"type": "click", "pos": [x, y]}:
            return f"click at {x},{y}"
        case {"type": "key", "key": str(k), **rest} if rest:
            return f"key {k} with {sorted(rest)}"
        case {"type": "key", "key": k}:
            return f"key {k}"
        case {"user": {"name": name, "roles": [*_, "admin"] | ["root", *_]}}:
            return f"power user {name}"
        case {"user": {"name": str() as name, "roles": [*roles]}}:
            return f"user {name} with {len(roles)} roles"
        case {"type": t, "data": {"items": [{"id": i}, *_]}}:
            return f"{t} first item {i}"
        case {"type": t}:
            return f"unknown {t}"
        case _:
            return "not an event"


print(event({"type": "click", "pos": (3, 4), "extra": 1}))
print(event({"type": "key", "key": "a", "shift": True}))
print(event({"type": "key", "key": 13}))
print(event({"user": {"name": "Li", "roles": ["dev", "admin"]}}))
print(event({"user": {"name": "Wu", "roles": ["dev"]}}))
print(event(OrderedDict(type="list", data={"items": [{"id": 7}, {"id": 8}]})))
print(event({"type": "zoom"}), event([]), event({}))
total = 0
for token in ["3", ["+", 4], ("*", 2, 5), ["neg", ["+", 1]]]:
    match token:
        case str(s) if s.isdigit():
            total += int(s)
        case ["+", n]:
            total += n
        case "*", a, b:
            total += a * b
        case [op, [inner_op, n]]:
            print("nested", op, inner_op, n)
print(total)
