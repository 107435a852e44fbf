# contextlib: contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, ContextDecorator.
import contextlib
import io
from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, ContextDecorator


@contextmanager
def tag(name, out=print):
    out(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        out(f"<!-- {e} -->")
    finally:
        out(f"</{name}>")


with tag("p") as t:
    print(t)
with tag("b"):
    raise ValueError("swallowed")
with suppress(KeyError, IndexError):
    {}["x"]
    print("not reached")
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xyz"]
    stack.callback(print, "callback", end="!\n")
    print(names)
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden")
    print("lines", 2)
print(repr(buf.getvalue()))


class Door:
    def close(self):
        print("door closed")


with closing(Door()) as d:
    print(type(d).__name__)
with nullcontext(5) as five:
    print(five)


class Traced(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out", exc == (None, None, None))
        return False


@Traced()
def work(x):
    print("work", x)
    return x * 2


print(work(21))


@tag("fn")
def decorated():
    print("body")


decorated()


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.copy = dict(self.data)
        return self.data

    def __exit__(self, kind, value, tb):
        if kind:
            self.data.clear()
            self.data.update(self.copy)
            print("rolled back", kind.__name__)
        return True


store = {"a": 1}
with Transaction(store) as s:
    s["a"] = 2
    s["b"] = 3
with Transaction(store) as s:
    s["a"] = 100
    raise RuntimeError
print(store)
with contextlib.ExitStack() as es:
    es.push(lambda *a: print("pushed", a[0]) or True)
    saved = es.pop_all()
saved.close()
