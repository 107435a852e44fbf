# Metaclass hooks: __prepare__, __instancecheck__, __subclasscheck__, __iter__ and __getitem__ of classes, __call__.
class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        return {"_made_by": mcs.__name__}

    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, dict(ns))
        cls.order = [k for k in ns if not k.startswith("_")]
        return cls

    def __instancecheck__(cls, obj):
        return hasattr(obj, "quack") or super().__instancecheck__(obj)

    def __subclasscheck__(cls, sub):
        return super().__subclasscheck__(sub)

    def __iter__(cls):
        return iter(cls.order)

    def __getitem__(cls, key):
        return cls.order[key]

    def __contains__(cls, key):
        return key in cls.order

    def __bool__(cls):
        return True

    def __add__(cls, other):
        return f"{cls.__name__}+{other.__name__}"

    @property
    def size(cls):
        return len(cls.order)


class A(metaclass=Ordered):
    one = 1
    def two(self): ...
    three = 3


class B(A):
    four = 4


class Duck:
    quack = True


print(list(A), A[0], "two" in A, A.size, B.order, A + B, A._made_by, isinstance(Duck(), A), isinstance(3, A), issubclass(B, A), type(B).__name__)


class Final(type):
    def __new__(mcs, name, bases, ns):
        for b in bases:
            if isinstance(b, Final):
                raise TypeError(f"{b.__name__} is final")
        return super().__new__(mcs, name, bases, ns)


class Leaf(metaclass=Final):
    pass


try:
    class Sub(Leaf):
        pass
except TypeError as e:
    print("TypeError:", e)


class Meta(type):
    def __setattr__(cls, name, value):
        print("set on class:", name)
        super().__setattr__(name, value)

    def __call__(cls, *a, **k):
        print("making", cls.__name__, a)
        obj = super().__call__(*a, **k)
        obj.made = True
        return obj

    def __str__(cls):
        return f"the {cls.__name__} class"


class Model(metaclass=Meta):
    def __init__(self, n): self.n = n


Model.table = "models"
print(Model(5).made, str(Model), Model.table)


class Field:
    def __init__(self, kind): self.kind = kind
class ORM(type):
    def __new__(mcs, name, bases, attrs):
        fields = {k: v for k, v in attrs.items() if isinstance(v, Field)}
        for k in fields: attrs.pop(k)
        attrs["fields"] = fields
        return super().__new__(mcs, name, bases, attrs)
class User(metaclass=ORM):
    id = Field(int); name = Field(str); note = "plain"
    def __init__(self, **kw):
        for k, f in self.fields.items(): setattr(self, k, f.kind(kw[k]))
u = User(id="7", name=3); print(u.id + 1, repr(u.name), list(User.fields), User.note, u.__dict__)
