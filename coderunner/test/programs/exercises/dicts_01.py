# Exercise: dictionaries: merging, inverting, nesting, sorting, counting, default values, views.
def merge(*ds): return {k: v for d in ds for k, v in d.items()}
def invert(d):
    out = {}
    for k, v in d.items(): out.setdefault(v, []).append(k)
    return out
def deep_get(d, path, default=None):
    for key in path.split("."):
        try: d = d[int(key)] if isinstance(d, list) else d[key]
        except (KeyError, IndexError, TypeError, ValueError): return default
    return d
def deep_merge(a, b):
    return {k: deep_merge(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in {**a, **b}}
stock = {"apple": 3, "pear": 0, "fig": 7, "kiwi": 3}
print(merge({"a": 1}, {"b": 2}, {"a": 3}), invert(stock), dict(sorted(stock.items(), key=lambda kv: (-kv[1], kv[0]))), max(stock, key=stock.get), sum(stock.values()))
doc = {"user": {"tags": ["x", {"deep": 42}]}}
print(deep_get(doc, "user.tags.1.deep"), deep_get(doc, "user.none"), deep_get(doc, "user.tags.9", "?"), sorted(deep_merge({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3}, "c": 4}).items()))
d = dict.fromkeys("abc", 0); d["a"] += 1; d.update(b=5, z=9); print(d, d.pop("z"), d.pop("nope", None), d.popitem(), d.setdefault("new", []), d.get("q", -1), list(d), "a" in d, len(d))
d["new"].append(1); v = d.items(); d["late"] = 2
print(list(v), d.keys() & {"a", "late", "x"} == {"a", "late"}, list(reversed(d)), d | {"a": 100}, d == dict(d), dict(a=1, **{"b c": 2}))
for k in list(d):
    if not isinstance(d[k], int): del d[k]
print(d); d.clear(); print(d, bool(d))
try:
    for k in (e := {"a": 1}): e["b"] = 2
except RuntimeError as x:
    print(x)
words = "to be or not to be".split(); freq = {}
for w in words: freq[w] = freq.get(w, 0) + 1
print(freq, {k: v for k, v in sorted(freq.items(), key=lambda t: t[::-1])}, {len(w): w for w in words}, dict(zip(words, range(9))))
matrix = {(i, j): i * j for i in range(3) for j in range(3)}; print(matrix[2, 2], sum(v for (i, j), v in matrix.items() if i == j))
