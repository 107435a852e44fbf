# Python 3.12: comprehensions inlined; class scope, nested names, locals and walrus in them.
class Config:
    names = ["a", "b"]
    upper = [n.upper() for n in names]
    pairs = [(n, i) for i, n in enumerate(names)]


def outer(k):
    values = [k * i for i in range(4)]
    nested = [[j for j in range(i)] for i in range(3)]
    fs = [lambda: i for i in range(3)]
    return values, nested, [f() for f in fs], sorted(locals())


print(Config.upper, Config.pairs, outer(3))
i = "kept"
print([i for i in range(2)], {i: i for i in "ab"}, i, [last := v for v in (1, 2)], last)
print([x for x in [y for y in range(5) if y % 2] if x > 1], sum(x for x in range(3)), {z for z in "aab"} == {"a", "b"})
try:
    [1 / d for d in (1, 0)]
except ZeroDivisionError as e:
    print(type(e).__name__, e)
