# Scoping puzzles: class scope, comprehension scope, shadowed builtins, default arguments, del in scopes.
x = "global"


class C:
    x = "class"
    y = x
    z = [i for i in range(len(x))]
    def get(self): return x
    fun = lambda self, x=x: x


print(C.y, C.z, C().get(), C().fun(), C().fun("arg"))


def shadow():
    list = [3, 1, 2]
    sum = 0
    for max in list:
        sum += max
    str = f"{sum}/{max}"
    return str


print(shadow(), list("ab"), sum([1]), max(1, 2))
len = lambda o: 42
print(len("abc"))
del len
print(len("abc"))
id, type_, input_, dir = 7, "t", "i", "d"
print(id, dir)
filter = [n for n in range(5) if n % 2]
print(filter)
print([x for x in "ab"], x, {x: x for x in (1,)}, x)


def f(a, b=[], *, c={}):
    b.append(a)
    c[a] = len(b)
    return b, c


print(f(1), f(2), f(3, [], c={}))
def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n
print(counter(), counter(), counter.n)


def g():
    def h():
        nonlocal v
        v += 1
        del w[0]
        return v
    v, w = 1, [1, 2]
    return h(), h(), v, w


print(g())
def outer():
    global created
    created = "made global"
    class Inner:
        val = created
        def m(self): return __class__.__name__, created
    return Inner().m()
print(outer(), created)
if True:
    inside_if = 1
for loop_var in range(3): pass
with open("s.txt", "w") as handle: pass
try: raise ValueError
except ValueError as err: kept = err
print(inside_if, loop_var, handle.closed, type(kept).__name__, "err" in globals())
def late(): return defined_later()
def defined_later(): return "found"
print(late())
def swap(a, b): a, b = b, a; return a, b
def multi_return(n):
    if n: return n, -n
print(swap(1, 2), multi_return(3), multi_return(0))
a = [lambda i=i: i for i in range(3)]; b = [lambda: i for i in range(3)]; print([q() for q in a], [q() for q in b])
def rec_default(n, cache={0: 0, 1: 1}): return cache.setdefault(n, None) or cache.update({n: rec_default(n - 1) + rec_default(n - 2)}) or cache[n] if n > 1 else n
print(rec_default(30))
print((lambda: (yield_ := 5) + yield_)(), [y := 1, y + 1][1], y)
try:
    def bad():
        print(unset)
        unset = 1
    bad()
except UnboundLocalError as e: print("UnboundLocalError")
object, property_name = 1, "n"; int_ = int; print(object, int_("5"))
