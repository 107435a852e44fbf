# weakref, inspect, gc and timeit as ordinary programs use them.
import gc
import inspect
import timeit
import weakref


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)

    def path(self):
        p = self.parent() if self.parent else None
        return (p.path() + "/" if p else "") + self.name


root = Node("root")
leaf = Node("leaf", Node("mid", root))
print(leaf.path())
r = weakref.ref(root)
print(r() is root)
cache = weakref.WeakValueDictionary()
cache["k"] = leaf
print("k" in cache, len(cache))
weakref.finalize(root, print, "root is gone")
del root
gc.collect()
print(r() is None, leaf.parent() is None or leaf.parent().name)
keys = weakref.WeakKeyDictionary(); keys[leaf] = "data"; print(keys[leaf], len(weakref.WeakSet([leaf])))


def greet(name: str, greeting="hello", *args, loud: bool = False, **kw) -> str:
    """Greets."""
    return f"{greeting} {name}"


sig = inspect.signature(greet)
print(sig, list(sig.parameters), sig.parameters["loud"].default, sig.return_annotation, inspect.getdoc(greet), inspect.isfunction(greet), inspect.isclass(Node), inspect.ismethod(leaf.path), inspect.isgeneratorfunction(greet))
print([str(p.kind) for p in sig.parameters.values()], sig.bind("x", loud=True).arguments, [n for n, _ in inspect.getmembers(Node, inspect.isfunction)])
try: sig.bind()
except TypeError as e: print("TypeError", e)
print(timeit.timeit("sum(range(10))", number=10) > 0, timeit.timeit(lambda: greet("x"), number=5) >= 0, len(timeit.repeat("pass", number=1, repeat=2)), timeit.default_timer() > 0)
