# Abstract base classes with abstract methods and properties, and virtual subclasses.
from abc import ABC, abstractmethod
import abc


class Store(ABC):
    @abstractmethod
    def get(self, key): ...

    @abstractmethod
    def put(self, key, value):
        """Keep it."""

    @property
    @abstractmethod
    def size(self): ...

    def update(self, pairs):
        for k, v in pairs.items():
            self.put(k, v)
        return self


class MemoryStore(Store):
    def __init__(self):
        self._data = {}

    def get(self, key):
        return self._data.get(key)

    def put(self, key, value):
        self._data[key] = value

    @property
    def size(self):
        return len(self._data)


try:
    Store()
except TypeError as e:
    print(type(e).__name__, "Store" in str(e))
m = MemoryStore().update({"a": 1, "b": 2})
print(m.get("a"), m.get("z"), m.size, isinstance(m, Store))
print(sorted(Store.__abstractmethods__))


class Quacker(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return any("quack" in k.__dict__ for k in other.__mro__)


class Duck:
    def quack(self):
        return "Quack"


print(issubclass(Duck, Quacker), isinstance(5, Quacker), isinstance(Duck(), Quacker))


class Sized(ABC):
    pass


Sized.register(list)
print(isinstance([], Sized), isinstance((), Sized))
