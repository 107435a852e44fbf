# __getattr__, __setattr__, __delattr__ and __getattribute__ on one's own objects.
class Record:
    def __init__(self, **fields):
        super().__setattr__("_fields", dict(fields))

    def __getattr__(self, name):
        try:
            return self._fields[name]
        except KeyError:
            raise AttributeError(f"no field {name!r}") from None

    def __setattr__(self, name, value):
        if name.startswith("_"):
            raise AttributeError("private")
        print("set", name, value)
        self._fields[name] = value

    def __delattr__(self, name):
        print("del", name)
        del self._fields[name]

    def __dir__(self):
        return sorted(self._fields)


r = Record(a=1, b=2)
print(r.a, r.b)
r.c = 3
r.c += 10
print(r.c, dir(r))
del r.a
print(hasattr(r, "a"), getattr(r, "a", "default"))
try:
    r.zzz
except AttributeError as e:
    print(e)
try:
    r._x = 1
except AttributeError as e:
    print(e)


class Traced:
    log = []

    def __init__(self):
        self.value = 1

    def __getattribute__(self, name):
        if not name.startswith("_") and name != "log":
            Traced.log.append(name)
        return super().__getattribute__(name)

    def go(self):
        return self.value + 1


t = Traced()
print(t.value, t.go(), Traced.log)


class Chain:
    def __init__(self, path=""):
        self.path = path

    def __getattr__(self, name):
        return Chain(f"{self.path}/{name}")

    def __call__(self, *args):
        return self.path + "(" + ",".join(map(str, args)) + ")"


print(Chain().users.list(1, 2), Chain("api").v1.items.get("x"))
for name, value in [("alpha", 1), ("beta", 2)]:
    setattr(t, name, value)
print(t.alpha + t.beta, "alpha" in t.__dict__)
delattr(t, "alpha")
print(hasattr(t, "alpha"))
