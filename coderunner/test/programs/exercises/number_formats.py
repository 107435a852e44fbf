# Exercise: number bases, IEEE bits, thousands separators, significant digits, continued fractions, perfect rounding.
import struct
from fractions import Fraction
from decimal import Decimal, ROUND_HALF_EVEN
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
def to_base(n: int, b: int) -> str:
    if n < 0: return "-" + to_base(-n, b)
    return DIGITS[n] if n < b else to_base(n // b, b) + DIGITS[n % b]
def negabinary(n):
    out = ""
    while n:
        n, r = divmod(n, -2)
        if r < 0: n, r = n + 1, r + 2
        out = str(r) + out
    return out or "0"
def bits(x): return f"{struct.unpack('>Q', struct.pack('>d', x))[0]:064b}"
def continued(fr):
    while True:
        q, r = divmod(fr.numerator, fr.denominator)
        yield q
        if not r: return
        fr = Fraction(fr.denominator, r)
def significant(x, n): return float(f"{x:.{n - 1}e}")
def si(n):
    for unit in ("", "k", "M", "G"):
        if abs(n) < 1000: return f"{n:.3g}{unit}"
        n /= 1000
    return f"{n:.3g}T"
for n in (0, 255, -255, 10 ** 12): print([to_base(n, b) for b in (2, 3, 16, 36)], int(to_base(n, 36), 36) == n, negabinary(n)[:20])
print(bits(-2.5)[:12], bits(0.1)[12:24], list(continued(Fraction(415, 93))), significant(123456, 3), [si(v) for v in (5, 1234, 5.6e7, 9.99e12)], f"{1234567.891:,.2f} {1e6:_.0f} {0.000012:.2e} {1/3:.3%}")
print([str(Decimal(s).quantize(Decimal("0.1"), ROUND_HALF_EVEN)) for s in ("0.25", "0.35", "-0.45")], [round(v) for v in (0.5, 1.5, 2.5)], sum([0.1] * 3) == 0.3, Fraction(0.1).limit_denominator(10), float.fromhex("0x1.8p3"), (1.1).hex())
print("".join(map(str, (n % 10 for n in range(15)))), oct(64), f"{64:o} {64:#x} {-7:b} {97:c}", int("z", 36), int("-0x1f", 16), complex(str(1 + 2j)), "%.3g|%8.2e|%+d" % (1234.5678, 0.00123, 5))
