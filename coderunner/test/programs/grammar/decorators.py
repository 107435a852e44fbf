# Decorators: plain, with arguments, stacked, class-based, wraps, and memoizing.
import functools


def log(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        parts = [repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()]
        print(f"call {func.__name__}({', '.join(parts)})")
        result = func(*args, **kwargs)
        print(f"{func.__name__} -> {result!r}")
        return result
    return wrapper


def repeat(times, sep=", "):
    def deco(func):
        @functools.wraps(func)
        def inner(*a, **k):
            return sep.join(str(func(*a, **k)) for _ in range(times))
        return inner
    return deco


@log
def add(a, b=1):
    """Add two."""
    return a + b


@repeat(3)
@repeat(times=2, sep="-")
def word(w):
    return w


add(1); add(1, b=5)
print(word("x"), add.__name__, add.__doc__, add.__wrapped__(2))


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.n = 0

    def __call__(self, *args):
        self.n += 1
        return self.func(*args)


@CountCalls
def hello(name):
    return "hello " + name


print(hello("a"), hello("b"), hello.n, hello.__name__)


def memo(f):
    cache = {}
    @functools.wraps(f)
    def g(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(fib.cache))


def optional(_func=None, *, prefix=">"):
    def deco(f):
        return lambda *a: prefix + f(*a)
    return deco if _func is None else deco(_func)


@optional
def p1(): return "one"


@optional(prefix="##")
def p2(): return "two"


print(p1(), p2())


def validate(**types):
    def deco(f):
        @functools.wraps(f)
        def g(**kw):
            for k, t in types.items():
                if not isinstance(kw.get(k), t):
                    raise TypeError(f"{k} should be {t.__name__}")
            return f(**kw)
        return g
    return deco


@validate(n=int, s=str)
def rep(n, s): return s * n


print(rep(n=3, s="ab"))
try:
    rep(n="3", s="ab")
except TypeError as e:
    print(e)
registry = {}
register = lambda name: lambda f: registry.setdefault(name, f)
@register("a")
def fa(): return 1
@register("b")
def fb(): return 2
print({k: f() for k, f in registry.items()})


class Shouter:
    def shout(method):
        def g(self, *a):
            return method(self, *a).upper() + self.mark
        return g
    mark = "!"
    @shout
    def say(self, what): return what


print(Shouter().say("hey"))
@(lambda f: f())
def value(): return 99
print(value)
