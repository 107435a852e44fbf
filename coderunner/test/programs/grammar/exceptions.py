# try, except, else, finally, raise from, custom exceptions, re-raise and their order.
class AppError(Exception):
    """Base of ours."""


class NotFound(AppError):
    def __init__(self, key, *, hint=None):
        super().__init__(f"{key} not found")
        self.key = key
        self.hint = hint


class Invalid(AppError, ValueError):
    pass


def attempt(f):
    try:
        r = f()
    except NotFound as e:
        print("NotFound", e, e.key, e.hint, e.args)
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e)
    except AppError as e:
        print("app", repr(e))
    except Exception as e:
        print("other", type(e).__name__, e)
    else:
        print("fine", r)
    finally:
        print("--")


def raiser(e):
    def f():
        raise e
    return f


attempt(lambda: 5)
attempt(raiser(NotFound("k", hint="look")))
attempt(lambda: {}["x"])
attempt(lambda: [][3])
attempt(raiser(Invalid("bad", 2)))
attempt(lambda: int("x1"))
attempt(lambda: 1 / 0)
attempt(lambda: None.foo)
attempt(lambda: "a" + 1)
attempt(lambda: len(5))
attempt(lambda: [1, 2, 3].index(9))
attempt(raiser(StopIteration("s")))


def wrapped():
    try:
        int("z")
    except ValueError as e:
        raise AppError("could not read") from e


try:
    wrapped()
except AppError as e:
    print(e, "| cause:", type(e.__cause__).__name__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second")
except KeyError as e:
    print(repr(e), repr(e.__context__))


def order():
    try:
        return "try"
    finally:
        print("finally runs")


def override():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("after", i)
    else:
        print("never")
    return i


print(order(), override())
try:
    try:
        raise ValueError("inner")
    except ValueError:
        print("re-raising")
        raise
except Exception as e:
    print("outer got", e)
try:
    raise NotFound
except TypeError as e:
    print("TypeError")
try:
    assert 1 == 2, "maths"
except AssertionError as e:
    print("AssertionError:", e)
e = "kept?"
try:
    raise RuntimeError("x", 1)
except RuntimeError as e:
    print(e.args, str(e))
try:
    e
except NameError:
    print("e is gone")
err = ValueError("note me")
err.add_note("a note")
try:
    raise err from None
except ValueError as x:
    print(x.__notes__, x.__cause__, x.with_traceback(None) is x)
print([c.__name__ for c in Invalid.__mro__])
