# Classes made with type(), attributes set by name, methods added later, dispatch tables.
def make_class(name, **defaults):
    def __init__(self, **kw):
        for k, v in {**defaults, **kw}.items():
            setattr(self, k, v)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    return type(name, (), {"__init__": __init__, "__repr__": __repr__, "fields": tuple(defaults)})


Point = make_class("Point", x=0, y=0)
p = Point(y=5)
print(p, Point.fields, Point.__name__, isinstance(p, Point), type(p) is Point)


def norm(self):
    return (self.x ** 2 + self.y ** 2) ** 0.5


Point.norm = norm
Point.origin = staticmethod(lambda: Point())
Point.double = property(lambda self: (self.x * 2, self.y * 2))
print(p.norm(), Point.origin(), p.double, hasattr(p, "norm"), callable(getattr(p, "norm")))
for name in ("x", "y", "z"):
    print(name, getattr(p, name, "missing"), name in vars(p))
p.__dict__.update(z=9)
print(p, p.__class__.__name__, p.__dict__)
handlers = {cls.__name__.lower(): cls for cls in (int, float, str, Point)}
print([handlers[k](v) for k, v in (("int", "7"), ("float", "2.5"), ("str", 3))])
mixin = type("Loud", (), {"shout": lambda self: repr(self).upper()})
LoudPoint = type("LoudPoint", (mixin, Point), {})
print(LoudPoint(x=1).shout(), issubclass(LoudPoint, Point), [b.__name__ for b in LoudPoint.__bases__])


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "_target"), name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


q = Proxy(p)
q.x = 3
q.x += 1
print(q.x, p.x, q.norm() > 6)


class Switch:
    def do_add(self, a, b): return a + b
    def do_neg(self, a): return -a
    def default(self, *a): return f"unknown {a}"
    def run(self, op, *args): return getattr(self, f"do_{op}", self.default)(*args)


print(Switch().run("add", 1, 2), Switch().run("neg", 5), Switch().run("pow", 2))
