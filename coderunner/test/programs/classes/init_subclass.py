# __init_subclass__, __class_getitem__ and plug-in registration without a metaclass.
class Shape:
    kinds = {}

    def __init_subclass__(cls, /, sides=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.sides = sides
        Shape.kinds[cls.__name__.lower()] = cls

    def __class_getitem__(cls, n):
        return f"{cls.__name__}[{n}]"

    @classmethod
    def make(cls, kind, *args):
        return cls.kinds[kind](*args)


class Square(Shape, sides=4):
    def __init__(self, a):
        self.a = a

    def area(self):
        return self.a ** 2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return round(3.14159 * self.r ** 2, 2)


for kind, arg in [("square", 3), ("circle", 2)]:
    s = Shape.make(kind, arg)
    print(kind, s.sides, s.area(), s.__class__.__name__)
print(Shape[3], Square["x"], list(Shape.kinds))
try:
    Shape.make("blob")
except KeyError as e:
    print("KeyError", e)
