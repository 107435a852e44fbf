# Names, docs, defaults and annotations of functions and classes; callable checks; own __dict__.
def documented(a: int, b: str = "x", *args, c=3, **kw) -> bool:
    """Says something.

    Over two lines.
    """
    return True


class Thing:
    """A thing."""
    count: int = 0

    def method(self):
        """A method."""

    @classmethod
    def build(cls):
        return cls()


print(documented.__name__, documented.__doc__.splitlines()[0], documented.__defaults__, documented.__kwdefaults__, documented.__annotations__, documented.__qualname__, documented.__module__)
print(Thing.__name__, Thing.__doc__, Thing.__annotations__, Thing.method.__name__, Thing.method.__doc__, Thing.build.__name__, Thing.__module__, type(Thing).__name__, Thing.method.__qualname__)
t = Thing()
t.count += 1
print(t.__dict__, t.__class__ is Thing, t.__class__.__name__, t.method.__self__ is t, t.__doc__, Thing.count, type(t)().count)
print(sorted(n for n in dir(t) if not n.startswith("_")), hasattr(Thing, "build"), callable(t.method), callable(t), [type(v).__name__ for v in (1, "s", None, [], {}, (), 2.5, 1j, b"", len, Thing, documented)])
documented.tag = "t"
print(documented.tag, documented.__dict__, getattr(documented, "__name__"), hasattr(documented, "nope"), len.__name__, str.upper.__name__, (lambda: 0).__name__)
print(isinstance(t, object), issubclass(Thing, object), Thing.__bases__ == (object,), Thing.__mro__[0] is Thing, Exception.__name__, type(ValueError("x")).__name__, type(type(t)) is type)
try:
    raise KeyError("k")
except Exception as e:
    print(e.__class__.__name__, type(e).__name__, e.args, e.__traceback__ is not None, str(e), repr(e))
import math, collections
print(math.__name__, collections.Counter.__name__, math.pi.__class__.__name__, int.__name__, "abc".__len__(), [1, 2].__contains__(2), (1).__add__(2), "x".__eq__("x"), {}.__class__.__name__)
