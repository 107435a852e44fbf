# Generators: laziness, send, throw, close, return values, yield from and pipelines.
def averager():
    total = n = 0
    avg = None
    while True:
        value = yield avg
        if value is None:
            return total, n
        total += value
        n += 1
        avg = total / n


g = averager()
next(g)
print(g.send(10), g.send(20), g.send(5))
try:
    g.send(None)
except StopIteration as stop:
    print("returned", stop.value)


def delegate():
    result = yield from averager()
    print("inner gave", result)
    yield "end"


d = delegate()
next(d)
d.send(4)
print(d.send(None))


def robust():
    while True:
        try:
            x = yield
            print("got", x)
        except ValueError as e:
            print("caught", e)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


r = robust()
next(r)
r.send(1)
r.throw(ValueError("oops"))
r.close()


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def evens(it):
    yield from (x for x in it if x % 2 == 0)


print(list(take(8, evens(fib()))))


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))


def walk(tree, path=()):
    for k, v in tree.items():
        if isinstance(v, dict):
            yield from walk(v, path + (k,))
        else:
            yield "/".join(path + (k,)), v


print(dict(walk({"a": {"b": 1, "c": {"d": 2}}, "e": 3})))
gen = (x * x for x in range(3))
print(next(gen), list(gen), list(gen), type(gen).__name__)
def perms(items):
    if len(items) <= 1:
        yield items
    for i in range(len(items)):
        for p in perms(items[:i] + items[i + 1:]):
            if len(items) > 1:
                yield items[i] + p
print(list(perms("abc")))
def two_way(): x = yield 1; y = yield x + 1; yield x * y
t = two_way()
print(next(t), t.send(10), t.send(3))
def empty():
    return
    yield
print(list(empty()), sum(empty()))
