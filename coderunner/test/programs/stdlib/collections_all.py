# collections: Counter, defaultdict, deque, OrderedDict, namedtuple, ChainMap, UserDict, UserList, UserString.
from collections import Counter, defaultdict, deque, OrderedDict, namedtuple, ChainMap, UserDict, UserList, UserString
import collections.abc

c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sorted(c.elements()), c + Counter("miss"), c - Counter(s=3), c & Counter("sip"), c | Counter(m=9))
c.update("mmm"); c.subtract({"i": 10}); c["new"] += 5
print(c, +c, -c, c.total(), sum(c.values()), dict(c)["i"])
dd = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    dd[k].append(v)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 3
nested["x"]["z"] -= 1
print(dict(dd), dd["new"], len(dd), {k: dict(v) for k, v in nested.items()}, dd.default_factory)
q = deque([1, 2, 3], maxlen=4)
q.append(4); q.append(5); q.appendleft(0)
q.rotate(1)
print(q, q.popleft(), q.pop(), q[0], q.maxlen, list(reversed(q)), q.count(2))
q.extend([7, 8]); q.extendleft([9]); q.remove(7); q[0] = 100
print(q, q.index(100), 8 in q)
od = OrderedDict(b=1, a=2)
od.move_to_end("b"); od["c"] = 3
print(list(od), od.popitem(last=False), od == OrderedDict(b=1, c=3), od == {"c": 3, "b": 1})
Point = namedtuple("Point", ["x", "y"], defaults=[0])
p = Point(1)
print(p, p.x + p.y, p._replace(y=5), p._asdict(), Point._make("ab"), Point._field_defaults, p == (1, 0), p[0], *p)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
child = cm.new_child({"c": 4})
child["d"] = 5
print(cm["a"], cm["b"], dict(child), child.maps[0], cm.parents["a"], sorted(child))
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return self.data[k.lower()]
l = Lower({"ABC": 1}); l["Def"] = 2; l["def"] += 1
print(l, l["DEF"], "abc" in l, len(l))
class Unique(UserList):
    def append(self, x):
        if x not in self: super().append(x)
u = Unique([1]); u.append(1); u.append(2)
print(u, u + [3], u[::-1])
class Loud(UserString):
    def shout(self): return self.data.upper() + "!"
print(Loud("hey").shout(), Loud("a") + "b")
class Ring(collections.abc.MutableSequence):
    def __init__(self, *a): self.a = list(a)
    def __getitem__(self, i): return self.a[i % len(self.a)]
    def __setitem__(self, i, v): self.a[i % len(self.a)] = v
    def __delitem__(self, i): del self.a[i]
    def __len__(self): return len(self.a)
    def insert(self, i, v): self.a.insert(i, v)
r = Ring(1, 2, 3)
r.append(4); r[5] = 9; r += [7]; r.reverse()
print(r.a, r[-1], r[100], r.pop(), 9 in r, r.index(9), isinstance(r, collections.abc.Sequence))
