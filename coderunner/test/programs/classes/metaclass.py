# Metaclasses: registration, singleton through __call__, and class attributes added on the way.
class Registry(type):
    classes = {}

    def __new__(mcs, name, bases, namespace, **kwargs):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.tag = kwargs.get("tag", name.lower())
        if bases:
            mcs.classes[cls.tag] = cls
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)

    def __len__(cls):
        return len(cls.__name__)

    def __repr__(cls):
        return f"<class {cls.__name__}>"


class Plugin(metaclass=Registry):
    def run(self):
        raise NotImplementedError


class Upper(Plugin):
    def run(self, s="abc"):
        return s.upper()


class Reverse(Plugin, tag="rev"):
    def run(self, s="abc"):
        return s[::-1]


print(Registry.classes, len(Upper), Reverse.tag)
for tag, cls in sorted(Registry.classes.items()):
    print(tag, cls().run())


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, value=1):
        self.value = value


print(Config(5) is Config(9), Config().value, type(Config).__name__)
Made = type("Made", (Upper,), {"x": 5, "twice": lambda self: self.x * 2})
print(Made().twice(), Made.tag, Made().run("q"))
try:
    Plugin().run()
except NotImplementedError as e:
    print("not implemented", repr(e))
