# Rarer protocols: __del__, __copy__, __length_hint__, __fspath__, __index__, reflected operators.
import copy
import operator


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("bye", self.name)


n = Noisy("one")
n = Noisy("two")
del n
print("after del")


def scope():
    inner = Noisy("local")
    print("in scope", inner.name)


scope()


class Graph:
    def __init__(self):
        self.nodes = {"a": ["b"], "b": []}
        self.meta = [1, [2, 3]]

    def __copy__(self):
        new = type(self)()
        new.nodes = self.nodes
        return new


g = Graph()
h, d = copy.copy(g), copy.deepcopy(g)
g.nodes["c"] = []
g.meta[1].append(4)
print(sorted(h.nodes), sorted(d.nodes), d.meta, h.meta)


class Lazy:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
    def __length_hint__(self): return self.n


print(operator.length_hint(Lazy(5)), list(Lazy(3)), tuple(Lazy(2)), [*Lazy(1)])


class Idx:
    def __index__(self): return 2


class Named:
    def __fspath__(self): return "named.txt"
    def __round__(self, n=None): return ("rounded", n)
    def __reversed__(self): return iter("zyx")
    def __format__(self, spec): return f"[{spec}]"
    def __missing__(self, k): return k
    def __call__(self): return self
    def __divmod__(self, o): return ("dm", o)
    def __rdivmod__(self, o): return ("rdm", o)
    def __pow__(self, o, mod=None): return ("pow", o, mod)
    def __rpow__(self, o): return ("rpow", o)
    def __lshift__(self, o): print("<<", o); return self
    def __rshift__(self, o): return ("rshift", o)
    def __or__(self, o): return ("or", o)
    def __ror__(self, o): return ("ror", o)
    def __and__(self, o): return ("and", o)
    def __xor__(self, o): return ("xor", o)
    def __rsub__(self, o): return ("rsub", o)
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __ixor__(self, o): self.x = o; return self
    def __imatmul__(self, o): self.m = o; return self


x = Named()
with open(x, "w") as f: f.write("path object")
print(open("named.txt").read(), [10, 20, 30][Idx()], "abc"[Idx():], round(x), round(x, 2), list(reversed(x)), f"{x:>5}", x()() is x, divmod(x, 3), divmod(4, x), pow(x, 2, 5), x ** 2, 2 ** x)
x << 1 << "two"
print(x >> 3, x | 1, 1 | x, x & 2, x ^ 4, 5 - x, 6 @ x, range(5)[Idx()], bin(Idx()), [0] * Idx())
x ^= 9; x @= 8
print(x.x, x.m)
d = dict.fromkeys("ab"); s = {x: 1}; print(len(s), d, x in s, copy.copy(x).x)
