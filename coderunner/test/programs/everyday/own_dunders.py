# Names with two underscores on both sides that a program invents for itself.
import json


class Money:
    __registry__ = {}
    __tag__ = "money"

    def __init__(self, amount):
        self.amount = amount
        self.__registry__[amount] = self

    def __json__(self):
        return {"amount": self.amount}

    def __html__(self):
        return f"<b>{self.amount}</b>"

    @classmethod
    def __build__(cls, text):
        return cls(int(text))


def to_json(o):
    if hasattr(o, "__json__"):
        return o.__json__()
    return repr(o)


m = Money.__build__("7")
print(json.dumps([m, 1j, Money(9)], default=to_json), m.__html__(), Money.__tag__, sorted(Money.__registry__))
m.__tag__ = "changed"
print(m.__tag__, Money.__tag__, getattr(m, "__html__")(), hasattr(m, "__nothing__"), [f.__html__() for f in Money.__registry__.values()])
__version__ = "1.0"
__author__, __license__ = "me", "MIT"
print(__version__, __author__, __license__)
