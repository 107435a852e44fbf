# Closures, nonlocal, global, late binding and function attributes.
counter = 0


def bump(by=1):
    global counter, made_here
    counter += by
    made_here = "yes"
    return counter


def make_counter(start=0):
    count = start

    def inc(n=1):
        nonlocal count
        count += n
        return count

    def get():
        return count

    return inc, get


inc, get = make_counter(10)
inc(); inc(5)
print(get(), bump(), bump(4), counter, made_here)


def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "inner"
            return x
        return inner()
    before = x
    middle()
    return before, x


print(outer())


def accumulate():
    total = 0
    history = []
    def add(v):
        nonlocal total
        total += v
        history.append(total)
        return history
    return add


a, b = accumulate(), accumulate()
a(1); a(2); b(10)
print(a(3), b(20))
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs], [(lambda j: lambda: j)(j)() for j in range(3)])


def power(n):
    return lambda x: x ** n


square, cube = power(2), power(3)
print(square(5), cube(2), square.__name__)


def tracked(x):
    "Counts its calls."
    tracked.calls += 1
    return x


tracked.calls = 0
for _ in range(4):
    tracked(_)
print(tracked.calls, tracked.__name__, tracked.__doc__, tracked.__defaults__, bump.__defaults__)


def mutable(x, acc=[]):
    acc.append(x)
    return acc


mutable(1)
print(mutable(2), mutable(3, []))
def compose(*fs):
    from functools import reduce
    return reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, square, lambda x: x + 1)(3))
try:
    def early():
        print(later)
        later = 1
    early()
except UnboundLocalError as e:
    print(type(e).__name__)
try:
    print(undefined_name)
except NameError as e:
    print(e)
