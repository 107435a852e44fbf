# Statements mixed: assert forms, del of targets, global declarations, pass, chained assignment, augmented targets.
import sys
assert True
assert (1, "tuple is truthy") if False else True, "message"
try:
    assert [], f"empty: {len([])}"
except AssertionError as e:
    print("AssertionError", e, e.args)
try:
    assert False
except AssertionError as e:
    print(repr(e))
a, b, c = [1, 2, 3, 4, 5], {"x": 1, "y": 2}, type("O", (), {})()
c.attr = c.other = 5
del a[0], a[1:3], b["x"], c.attr
print(a, b, vars(c))
x = y = z = 0
del (x, y)
print("x" in globals(), z)
del [z]
def change():
    global A, B
    A = 1
    B = A + 1
    for A in range(3): pass
    def inner():
        global D
        D = "deep"
    inner()
change()
print(A, B, D)
v = w = [0, 1, 2]
v[0], v[1] = v[1], v[0]
i = 0
i, v[i] = 1, "moved"
print(v, w is v, i)
data = {"k": [1, {"n": 2}]}
data["k"][1]["n"] *= 10
data["k"][0] <<= 3
data["new"] = data.get("new", 0) + 1
print(data)
class Acc:
    total = 0
    def __init__(self): self.items = [0] * 3
    def go(self):
        self.total += 1; self.items[1] -= 2; Acc.total += 10; type(self).flag = True
        self.nested = {}; self.nested["a"] = self; self.nested["a"].deep = "d"
        return self
q = Acc().go().go()
print(q.total, Acc.total, q.items, q.flag, q.deep, Acc.flag)
matrix = [[0] * 3 for _ in range(2)]
for r, row in enumerate(matrix):
    for col, _ in enumerate(row): matrix[r][col] = r * col; matrix[r][col] += r
print(matrix)
for v[0] in range(3): pass
for data["loop"], other in [(1, 2)]: pass
for q.i in "ab": pass
print(v, data["loop"], q.i)
with open("m.txt", "w") as data["f"]: data["f"].write("x")
print(data["f"].closed, [k for k in (lambda: data)()], sys.getrecursionlimit() > 50)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
s = "abc"
try:
    s[0] = "z"
except TypeError as e:
    print(e)
try:
    None.x = 1
except AttributeError as e:
    print(e)
try:
    (1).y = 2
except AttributeError as e:
    print(e)
try:
    len.z = 3
except AttributeError as e:
    print(type(e).__name__)
try:
    int.extra = 3
except TypeError as e:
    print(type(e).__name__)
try:
    del s[0]
except TypeError as e:
    print(e)
try:
    a["x"]
except TypeError as e:
    print(e)
try:
    a.missing += 1
except AttributeError as e:
    print(e)
try:
    data["none"] += 1
except KeyError as e:
    print("KeyError", e)
