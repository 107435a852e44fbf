# Star-unpacking in assignments, calls, displays, loops and returns.
first, *rest = range(5)
print(first, rest)
*init, last = "abcd"
print(init, last)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
[x, [y, z]] = [1, [2, 3]]
print(x, y, z)
a, b = b, a
print(a, b)
print([*range(3), *"xy"], (*[1], 2), {*[1, 2], 2}, {**{"a": 1}, "b": 2, **{"a": 9}})


def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, sorted(kw.items())


print(f(1, c=3))
print(f(*[1, 2, 3, 4], c=0, **{"d": 5, "e": 6}))
print(f(*(1,), *(2, 3), **{"c": 1}, **{"z": 26}))


def g(x, y, /, z, *, w):
    return x * 1000 + y * 100 + z * 10 + w


print(g(1, 2, 3, w=4), g(1, 2, z=5, w=6))
try:
    g(x=1, y=2, z=3, w=4)
except TypeError as e:
    print("TypeError")


def multi():
    parts = [2, 3]
    return 1, *parts


print(multi())
for i, (k, *v) in enumerate([("a", 1, 2), ("b",), ("c", 3)]):
    print(i, k, v)
pairs = [(1, "one"), (2, "two")]
nums, words = zip(*pairs)
print(nums, words)
(p, q), r = [1, 2], 3
print(p + q + r)
d = {}
d["k"], d["l"] = 1, 2
lst = [0] * 3
lst[0], *lst[1:] = 9, 8, 7
print(d, lst)
head, *_ , tail = sorted({3, 1, 2})
print(head, tail, _)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, b, *c = [1]
except ValueError as e:
    print(e)
x = y = z = []
x.append(1)
print(y, z is x)
