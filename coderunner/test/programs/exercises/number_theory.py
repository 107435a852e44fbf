# Exercise: gcd, modular inverse, perfect, amicable, happy, Armstrong, Collatz, Pascal, Catalan.
from math import comb, gcd
from functools import reduce

def egcd(a, b):
    if b == 0: return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y
def inverse(a, m):
    g, x, _ = egcd(a, m)
    if g != 1: raise ValueError(f"{a} has no inverse mod {m}")
    return x % m
divisors = lambda n: [d for d in range(1, n) if n % d == 0]
def happy(n, seen=()):
    return n == 1 or (n not in seen and happy(sum(int(d) ** 2 for d in str(n)), (*seen, n)))
armstrong = [n for n in range(10000) if n == sum(int(d) ** len(str(n)) for d in str(n))]
def collatz(n):
    while True:
        yield n
        if n == 1: return
        n = 3 * n + 1 if n & 1 else n >> 1
def pascal(rows):
    row = [1]
    for _ in range(rows):
        yield row
        row = [1, *map(sum, zip(row, row[1:])), 1]
def phi(n): return sum(gcd(k, n) == 1 for k in range(1, n + 1))
def crt(pairs):
    def merge(p, q):
        (a, m), (b, n) = p, q
        return (a + m * ((b - a) * inverse(m, n) % n)) % (m * n), m * n
    return reduce(merge, pairs)
print(egcd(240, 46), inverse(3, 11), pow(3, -1, 11), crt([(2, 3), (3, 5), (2, 7)]))
try:
    inverse(2, 4)
except ValueError as e:
    print(e)
print([n for n in range(2, 500) if sum(divisors(n)) == n], [(a, b) for a in range(2, 300) for b in [sum(divisors(a))] if a < b and sum(divisors(b)) == a])
print([n for n in range(1, 50) if happy(n)], armstrong, list(collatz(27))[-5:], max(range(1, 300), key=lambda n: sum(1 for _ in collatz(n))))
for row in pascal(6): print(" ".join(map(str, row)).center(20).rstrip())
print([comb(2 * n, n) // (n + 1) for n in range(10)], [phi(n) for n in range(1, 16)], sum(int(d) for d in str(2 ** 1000)))
def look_say(n):
    import re
    s = "1"
    for _ in range(n):
        yield s
        s = re.sub(r"(.)\1*", lambda m: f"{len(m[0])}{m[1]}", s)
print(list(look_say(7)))
