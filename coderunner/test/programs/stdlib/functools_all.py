# functools: lru_cache, cache, cached_property, singledispatch, partial, reduce, cmp_to_key.
import functools
from functools import lru_cache, cache, cached_property, singledispatch, singledispatchmethod, partial, partialmethod, reduce, cmp_to_key
import operator


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_info().hits)
fib.cache_clear()
print(fib.cache_info().currsize)


@cache
def paths(r, c):
    return 1 if r == 1 or c == 1 else paths(r - 1, c) + paths(r, c - 1)


print(paths(10, 10), paths.cache_parameters())


@lru_cache(maxsize=2)
def sq(x):
    print("computing", x)
    return x * x


sq(1); sq(2); sq(1); sq(3); sq(2)


class Data:
    def __init__(self, xs):
        self.xs = xs

    @cached_property
    def total(self):
        print("summing")
        return sum(self.xs)

    @singledispatchmethod
    def show(self, arg):
        return f"object {arg}"

    @show.register
    def _(self, arg: int):
        return f"int {arg}"

    @show.register(list)
    def _(self, arg):
        return f"list of {len(arg)}"

    def scale(self, k, plus=0):
        return [x * k + plus for x in self.xs]

    double = partialmethod(scale, 2, plus=1)


d = Data([1, 2, 3])
print(d.total, d.total, "total" in d.__dict__)
del d.total
d.xs.append(4)
print(d.total, d.show(1), d.show([1]), d.show("s"), d.double())


@singledispatch
def to_text(x):
    return f"?{x}"


@to_text.register(int)
@to_text.register(float)
def _num(x):
    return f"number {x}"


@to_text.register
def _(x: str):
    return f"text {x!r}"


to_text.register(type(None), lambda x: "nothing")
print(to_text(1), to_text(2.5), to_text("a"), to_text(None), to_text([]), to_text.dispatch(bool).__name__)
pow2 = partial(pow, 2)
base2 = partial(int, base=2)
print(pow2(10), base2("1010"), base2.keywords, pow2.args, pow2.func is pow)
print(reduce(operator.add, range(5)), reduce(lambda a, b: a * b, [1, 2, 3], 10), reduce(max, [3, 9, 2]), reduce(lambda d, kv: {**d, kv[0]: kv[1]}, [("a", 1)], {}))
print(sorted(["10", "9", "1"], key=cmp_to_key(lambda a, b: (int(a) > int(b)) - (int(a) < int(b)))))
print("".join(sorted(["3", "30", "34", "5", "9"], key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))))
def debug(f):
    @functools.wraps(f, assigned=("__name__",))
    def g(*a): return f(*a)
    return g
@debug
def named(): "doc"
print(named.__name__, named.__doc__, named.__wrapped__.__doc__)
print(list(map(partial(operator.mul, 3), range(4))), reduce(operator.iconcat, [[1], [2]], []))
