# Mixins, multiple inheritance, MRO conflicts and super() chains across unrelated classes.
import json


class ReprMixin:
    def __repr__(self):
        args = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items() if not k.startswith("_"))
        return f"{self.__class__.__name__}({args})"


class JsonMixin:
    def to_json(self):
        return json.dumps(self.__dict__, sort_keys=True)

    @classmethod
    def from_json(cls, text):
        obj = cls.__new__(cls)
        obj.__dict__.update(json.loads(text))
        return obj


class EqMixin:
    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(tuple(sorted(self.__dict__.items())))


class CompareMixin:
    def __lt__(self, o): return self._key() < o._key()
    def __gt__(self, o): return self._key() > o._key()
    def _key(self): raise NotImplementedError(f"{type(self).__name__}._key")


class Book(ReprMixin, JsonMixin, EqMixin, CompareMixin):
    def __init__(self, title, year):
        self.title = title
        self.year = year

    def _key(self):
        return self.year, self.title


a, b = Book("Dune", 1965), Book("Emma", 1815)
print(a, a.to_json(), Book.from_json(a.to_json()) == a, a == b, sorted([a, b]), len({a, Book("Dune", 1965)}), a > b)


class Log:
    def save(self):
        print("log", end=" > ")
        super().save()


class Validate:
    def save(self):
        print("validate", end=" > ")
        super().save()


class Base:
    def save(self):
        print("saved", vars(self))


class Doc(Log, Validate, Base):
    def __init__(self, **kw): self.__dict__.update(kw)
    def save(self):
        print("doc", end=" > ")
        super().save()


Doc(x=1).save()
try:
    class Broken(Base, Doc):
        pass
except TypeError as e:
    print("TypeError", str(e).splitlines()[0][:40])


class Plain(CompareMixin):
    pass


try:
    Plain() < Plain()
except NotImplementedError as e:
    print("NotImplementedError", e)


class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
    def parents(self): return [super().who(), super(B, self).who(), super(C, self).who(), A.who(self)]


print(D().who(), D().parents(), [k.__name__ for k in D.__mro__], D.__bases__[0].__name__)
class Temp:
    def __enter__(self): return self
    def __exit__(self, *a): print("left", a[0])
    def __contains__(self, x): return x == "key"
    def __len__(self): return 3
    def __bool__(self): return False
    def __hash__(self): return 7
    def __eq__(self, o): return o == 7
with Temp() as t: print("key" in t, len(t), bool(t), hash(t), t == 7, t != 7, {7: "found"}[t])
