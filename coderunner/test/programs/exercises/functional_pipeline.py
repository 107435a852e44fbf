# Exercise: functional helpers: pipe, curry, compose, Maybe, lazy streams, transducers, memo and trampolines.
from functools import partial, reduce, wraps
from itertools import count, islice
from operator import add, mul, methodcaller
def pipe(value, *fs): return reduce(lambda v, f: f(v), fs, value)
def compose(*fs): return lambda x: pipe(x, *reversed(fs))
def curry(f, n):
    def go(*args): return f(*args) if len(args) >= n else lambda *more: go(*args, *more)
    return go
add3 = curry(lambda a, b, c: a + b + c, 3)
print(pipe(" Hello ", str.strip, str.lower, methodcaller("split", "l"), len), compose(str, abs, lambda x: x - 10)(3), add3(1)(2)(3), add3(1, 2)(3), list(map(partial(mul, 2), [1, 2])))
class Maybe:
    def __init__(self, v): self.v = v
    def bind(self, f):
        if self.v is None: return self
        try: return Maybe(f(self.v))
        except Exception: return Maybe(None)
    __rshift__ = bind
    def __repr__(self): return f"Just({self.v!r})" if self.v is not None else "Nothing"
    def or_else(self, d): return d if self.v is None else self.v
print(Maybe("12") >> int >> (lambda n: n * 2), Maybe("x") >> int >> str, (Maybe(0) >> (lambda n: 1 / n)).or_else("inf"), Maybe({"a": {"b": 1}}) >> (lambda d: d["a"]) >> (lambda d: d.get("b")))
class Stream:
    def __init__(self, it): self.it = it
    def map(self, f): return Stream(f(x) for x in self.it)
    def filter(self, p): return Stream(x for x in self.it if p(x))
    def take(self, n): return list(islice(self.it, n))
    def __iter__(self): return iter(self.it)
    def scan(self, f, acc):
        def g():
            nonlocal acc
            for x in self.it:
                acc = f(acc, x); yield acc
        return Stream(g())
print(Stream(count(1)).filter(lambda n: n % 3 == 0).map(lambda n: n * n).take(4), Stream(count(1)).scan(add, 0).take(5))
def trampoline(f):
    @wraps(f)
    def run(*a):
        r = f(*a)
        while callable(r): r = r()
        return r
    return run
@trampoline
def sum_to(n, acc=0):
    def go(n, acc): return acc if n == 0 else lambda: go(n - 1, acc + n)
    return go(n, acc)
print(sum_to(5000), sum_to.__name__)
mapping = lambda f: lambda rf: lambda acc, x: rf(acc, f(x)); filtering = lambda p: lambda rf: lambda acc, x: rf(acc, x) if p(x) else acc
xf = lambda rf: filtering(lambda x: x % 2)(mapping(lambda x: x * 10)(rf))
print(reduce(xf(lambda a, x: a + [x]), range(6), []), reduce(xf(add), range(6), 0))
cons = lambda a, b: lambda f: f(a, b); car = lambda p: p(lambda a, b: a); cdr = lambda p: p(lambda a, b: b)
lst = cons(1, cons(2, cons(3, None)))
def to_list(p): return [car(p), *to_list(cdr(p))] if p else []
print(to_list(lst), (lambda n: lambda f: lambda x: reduce(lambda a, _: f(a), range(n), x))(4)(lambda s: s + "!")("hi"))
church = lambda n: (lambda f: lambda x: x) if n == 0 else (lambda f: lambda x: f(church(n - 1)(f)(x)))
print(church(7)(lambda k: k + 1)(0), (lambda a, b: lambda f: lambda x: a(f)(b(f)(x)))(church(2), church(3))(lambda k: k + 1)(0))
