# Callable objects, context managers written as classes, and __format__.
class Multiplier:
    def __init__(self, k):
        self.k = k
        self.calls = 0

    def __call__(self, x, *more, scale=1):
        self.calls += 1
        return self.k * (x + sum(more)) * scale


triple = Multiplier(3)
print(triple(2), triple(1, 1, 1), triple(1, scale=10), triple.calls, callable(triple))
print(list(map(triple, range(4))))


class Managed:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type else None, exc)
        return exc_type is not None and issubclass(exc_type, self.swallow)


with Managed("a") as a, Managed("b"):
    print("inside", a.name)
with Managed("c", (ZeroDivisionError,)):
    1 / 0
print("went on")
try:
    with Managed("d", (KeyError,)):
        raise ValueError("bad")
except ValueError as e:
    print("outside", e)
with (
    Managed("e") as e,
    Managed("f") as f,
):
    print(e.name + f.name)


class Money:
    def __init__(self, cents): self.cents = cents
    def __format__(self, spec):
        if spec == "c": return f"{self.cents}c"
        return format(self.cents / 100, spec or ".2f")
    def __str__(self): return f"${self.cents / 100}"
    def __int__(self): return self.cents // 100
    def __float__(self): return self.cents / 100
    def __index__(self): return self.cents
    def __bytes__(self): return str(self.cents).encode()
    def __complex__(self): return complex(self.cents, 0)


m = Money(1999)
print(f"{m} {m:c} {m:10.1f}| {m!s}", "{:c}".format(m), format(m, "+.3f"))
print(int(m), float(m), hex(m), bytes(m), complex(m), list(range(2000))[m], bin(m))
