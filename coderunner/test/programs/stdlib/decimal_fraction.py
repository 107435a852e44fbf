# Decimal contexts and rounding, Fraction arithmetic, and very big integers.
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING, InvalidOperation, DivisionByZero, Context
from fractions import Fraction
import sys
print(Decimal("0.1") + Decimal("0.2"), 0.1 + 0.2, Decimal(1) / Decimal(7), Decimal("1.50") * 2, Decimal(0.1), Decimal("1E+3"), Decimal("-0"), Decimal("NaN"))
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal("-2.7").to_integral_value(ROUND_CEILING), round(Decimal("2.5")), round(Decimal("1.2345"), 2))
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt(), Decimal(1).exp())
getcontext().prec = 6
print(Decimal(1) / 3, Decimal("123456789") + 1, +Decimal("3.1415926535"), getcontext().rounding, Decimal("1.1").as_tuple(), Decimal("3.14").as_integer_ratio(), Decimal("12300").normalize(), f"{Decimal('1234567.891'):,.2f}")
for f in [lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Decimal(-1).sqrt()]:
    try:
        f()
    except (InvalidOperation, DivisionByZero) as e:
        print(type(e).__name__)
print(Decimal("1.0") == Decimal("1.00"), hash(Decimal("1.0")) == hash(1), max(Decimal(1), Decimal("2.5")), sorted([Decimal("3"), Decimal("1.5")]), sum(map(Decimal, ["0.10", "0.20"])), Decimal("5") // 2, Decimal("-7") % 3, divmod(Decimal(7), 2), Decimal(2) ** -1, int(Decimal("9.99")), Context(prec=3).create_decimal("1.23456"))
a, b = Fraction(3, 4), Fraction("0.125")
print(a + b, a - b, a * b, a / b, a ** 2, -a, abs(-a), a // b, a % b, a > b, float(a), int(Fraction(7, 2)), round(Fraction(22, 7), 2), Fraction(0.5), Fraction(1.1).limit_denominator(100), Fraction("22/7"), a.numerator, a.denominator, sum(Fraction(1, n) for n in range(1, 6)), Fraction(Decimal("0.3")), f"{a}")
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
big = 2 ** 200
print(big, len(str(3 ** 500)), big % 1000007, big.bit_length(), -big // 7, int(str(big)) == big, hex(big)[:10], pow(7, 10 ** 20, 10 ** 9 + 7), big & 0xFF, (big - 1).bit_count(), big / 3)
def digits_sum(n): return sum(map(int, str(n)))
f = 1
for i in range(1, 101): f *= i
print(digits_sum(f), f % (10 ** 9 + 7), str(f)[:12], 10 ** 18 + 1 == 10 ** 18 + 1.0, isinstance(big, int))
def to_base(n, b): return to_base(n // b, b) + "0123456789abcdefghijklmnopqrstuvwxyz"[n % b] if n else ""
print(to_base(10 ** 30, 36), int(to_base(10 ** 30, 36), 36) == 10 ** 30)
