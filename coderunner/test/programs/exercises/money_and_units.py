# Exercise: currency and unit conversion with Decimal, enums, operator overloading and formatting.
from decimal import Decimal, ROUND_HALF_UP
from enum import Enum
from functools import total_ordering
class Currency(Enum):
    EUR = ("€", Decimal("1"))
    USD = ("$", Decimal("1.08"))
    CNY = ("¥", Decimal("7.80"))
    def __init__(self, symbol, rate): self.symbol, self.rate = symbol, rate
@total_ordering
class Money:
    def __init__(self, amount, currency=Currency.EUR):
        self.amount = Decimal(amount).quantize(Decimal("0.01"), ROUND_HALF_UP); self.currency = Currency[currency] if isinstance(currency, str) else currency
    def to(self, currency): c = Currency[currency] if isinstance(currency, str) else currency; return Money(self.amount / self.currency.rate * c.rate, c)
    def __add__(self, o): return Money(self.amount + o.to(self.currency).amount, self.currency) if isinstance(o, Money) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Money(self.amount * Decimal(str(k)), self.currency)
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o
    def __eq__(self, o): return isinstance(o, Money) and self.to(Currency.EUR).amount == o.to(Currency.EUR).amount
    def __lt__(self, o): return self.to(Currency.EUR).amount < o.to(Currency.EUR).amount
    def __hash__(self): return hash(self.to(Currency.EUR).amount)
    def __bool__(self): return bool(self.amount)
    def __str__(self): return f"{self.currency.symbol}{self.amount:,.2f}"
    def __repr__(self): return f"Money('{self.amount}', {self.currency.name})"
    def __format__(self, spec): return format(str(self), spec)
    def split(self, n): cents = int(self.amount * 100); q, r = divmod(cents, n); return [Money(Decimal(q + (i < r)) / 100, self.currency) for i in range(n)]
a, b = Money("100"), Money("50.005", "USD")
print(a, b, a + b, b.to("CNY"), a * 1.5, 3 * b, a - b, a > b, sum([a, b, a]), sorted([a, b, Money(1, "CNY")]), a.split(3), f"[{a:>12}]", bool(a - a), repr(max(a, b)))
try: a + 5
except TypeError as e: print("TypeError:", e)
UNITS = {"length": {"m": 1, "km": 1000, "cm": .01, "in": .0254}, "mass": {"kg": 1, "g": .001}}
def convert(v, src, dst):
    for kind, table in UNITS.items():
        if src in table and dst in table: return v * table[src] / table[dst]
    raise ValueError(f"cannot convert {src} to {dst}")
print(convert(2, "km", "m"), round(convert(10, "in", "cm"), 6))
try: convert(1, "m", "kg")
except ValueError as e: print(e)
def loan(p, rate, months):
    r = Decimal(rate) / 1200; pay = p * r / (1 - (1 + r) ** -months)
    for m in range(1, months + 1): i = p * r; p -= pay - i; yield m, round(pay, 2), round(i, 2), abs(round(p, 2))
for row in loan(Decimal(1200), "6", 4): print(*row, sep="\t")
