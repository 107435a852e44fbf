# Exercise: primality, factorization, sieves and prime generators in several styles.
from math import isqrt
from itertools import count, islice, takewhile


def is_prime(n):
    return n > 1 and all(n % k for k in range(2, isqrt(n) + 1))


def factorize(n):
    import math
    fact = []
    i = 2
    while i <= int(math.sqrt(n) + 1):
        if n % i == 0:
            fact.append(i)
            n //= i
        else:
            i += 1
    if n > 1:
        fact.append(n)
    return fact


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for p in range(2, isqrt(limit) + 1):
        if flags[p]:
            flags[p * p :: p] = bytes(len(range(p * p, limit + 1, p)))
    return [i for i, f in enumerate(flags) if f]


def primes():
    yield 2
    composites = {}
    for n in count(3, 2):
        p = composites.pop(n, None)
        if p is None:
            yield n
            composites[n * n] = n
        else:
            m = n + 2 * p
            while m in composites:
                m += 2 * p
            composites[m] = p


assert factorize(2) == [2] and factorize(3 * 19 * 19) == [3, 19, 19]
assert sieve(100) == [n for n in range(101) if is_prime(n)] == list(takewhile(lambda p: p <= 100, primes()))
print(sieve(60), factorize(360), factorize(9699690), list(islice(primes(), 15)), sum(sieve(10000)))
print({n: factorize(n) for n in range(90, 97)})
