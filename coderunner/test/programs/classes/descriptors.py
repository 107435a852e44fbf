# Descriptors with __get__, __set__, __delete__ and __set_name__.
class Typed:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name
        print(f"{owner.__name__}.{name} takes {self.kind.__name__}")

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.slot, value)

    def __delete__(self, obj):
        delattr(obj, self.slot)


class Person:
    name = Typed(str)
    age = Typed(int, 0)

    def __init__(self, name, age=None):
        self.name = name
        if age is not None:
            self.age = age


p = Person("Li")
print(p.name, p.age)
p.age = 30
p.age += 1
print(p.age, vars(p))
try:
    p.age = "old"
except TypeError as e:
    print(e)
del p.age
print(p.age, type(Person.age).__name__)


class Lazy:
    "A non-data descriptor that replaces itself."

    def __init__(self, func):
        self.func = func
        self.__doc__ = func.__doc__

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = self.func(obj)
        obj.__dict__[self.func.__name__] = value
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        "The area."
        print("computing")
        return round(3.14159 * self.r ** 2, 3)


c = Circle(2)
print(c.area, c.area, Circle.area.__doc__)
