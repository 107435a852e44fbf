# globals(), locals(), vars() and dir() used the ordinary way.
PREFIX = "task_"


def task_one():
    return 1


def task_two():
    return 2


tasks = {n: f for n, f in sorted(globals().items()) if n.startswith(PREFIX)}
print(list(tasks), [f() for f in tasks.values()], "task_one" in globals(), globals()["PREFIX"])


def scope(a, b=2):
    c = a + b
    return sorted(locals().items())


print(scope(1), scope(5, b=6))
for i in range(3):
    globals()[f"var_{i}"] = i * 10
print(var_0, var_1, var_2)


class Settings:
    debug = True
    level = 3

    def show(self):
        return {k: getattr(self, k) for k in dir(self) if not k.startswith("_") and not callable(getattr(self, k))}


s = Settings()
s.extra = "e"
print(s.show(), vars(s), "debug" in dir(s), [n for n in dir(s) if n.startswith("l")], "%(a)s-%(b)s" % {"a": 1, "b": 2})
print("{PREFIX}|{n}".format(**{"n": 1}, PREFIX=PREFIX), f"{PREFIX=}", sorted(k for k in vars(Settings) if not k.startswith("__")))
