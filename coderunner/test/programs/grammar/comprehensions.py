# List, set, dict and generator comprehensions, nested and filtered.
matrix = [[r * 3 + c for c in range(3)] for r in range(3)]
print(matrix)
print([x for row in matrix for x in row if x % 2])
print([[row[i] for row in matrix] for i in range(3)])
print({w: len(w) for w in "the quick brown fox".split()})
print(sorted({len(w) for w in "a bb cc ddd".split()}))
print(sum(x * x for x in range(10) if x % 3 == 0))
print(list((a, b) for a in range(3) for b in range(a)))
print([a if a % 2 else -a for a in range(6)])
print([(i, j) for i in range(3) if i for j in "ab" if j != "a" or i == 2])
print({v: k for k, v in {"x": 1, "y": 2}.items()})
print([y := 1, y ** 2, y + 1])
print([last := n for n in range(4)], last)
print([f(3) for f in [lambda q: q + 1, lambda q: q * 2, str]])
print([f() for f in [lambda k=k: k for k in range(3)]])
print([f() for f in [lambda: k for k in range(3)]])
primes = [n for n in range(2, 40) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes)
print([x for x, in [(1,), (2,)]], [a + b for a, b in zip([1, 2], [3, 4])])
x = "outer"
_ = [x for x in range(3)]
print(x, _)
print(any(c.isdigit() for c in "ab3"), all([]), any([]))
print(dict(enumerate("abc", start=1)), {**{i: chr(97 + i) for i in range(3)}})
print([[*g] for g in ((i for i in range(n)) for n in range(4))])
print({frozenset(p) for p in [(1, 2), (2, 1)]} == {frozenset({1, 2})})
print(max((len(s), s) for s in ["aa", "b", "cc"]), min((n for n in (3, 1, 2)), key=lambda v: -v))


class K:
    n = 3
    items = [i for i in range(n)]


print(K.items, next((i for i in range(10, 100) if i % 7 == 0), None))
