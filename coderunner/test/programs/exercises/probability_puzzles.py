# Exercise: exact probabilities with Fraction and itertools, birthday paradox, Monty Hall, dice sums, gambler's ruin.
from fractions import Fraction as F
from functools import lru_cache
from itertools import product, combinations
from collections import Counter
from math import comb
dice = Counter(map(sum, product(range(1, 7), repeat=3)))
print({k: str(F(v, 216)) for k, v in sorted(dice.items())[:5]}, F(sum(v for k, v in dice.items() if k > 10), 216))
def birthday(n):
    p = F(1)
    for i in range(n): p *= F(365 - i, 365)
    return 1 - p
print(next(n for n in range(1, 100) if birthday(n) > F(1, 2)), float(birthday(23)), round(float(birthday(50)), 6))
def monty(switch):
    wins = F(0)
    for car, pick in product(range(3), repeat=2):
        opens = [d for d in range(3) if d not in (car, pick)]
        for o in opens:
            final = next(d for d in range(3) if d not in (pick, o)) if switch else pick
            wins += F(final == car, 9 * len(opens))
    return wins
@lru_cache(None)
def ruin(k, n, p=F(1, 2)):
    if k in (0, n): return F(k == n)
    r = (1 - p) / p
    return F(k, n) if r == 1 else (1 - r ** k) / (1 - r ** n)
print(monty(True), monty(False), ruin(3, 10), ruin(3, 10, F(2, 5)), ruin.cache_info().misses)
deck = [r for r in range(13) for _ in range(4)]
pairs = sum(len(set(h)) == 1 for h in combinations(range(0, 8, 1), 2)); print(pairs, F(13 * comb(4, 2), comb(52, 2)), F(comb(13, 5) * 4 - 40, comb(52, 5)), len(deck))
binom = lambda n, p: [comb(n, k) * p ** k * (1 - p) ** (n - k) for k in range(n + 1)]
b = binom(6, F(1, 3)); print(*b, sum(b) == 1, sum(k * x for k, x in enumerate(b)), max(range(7), key=b.__getitem__)); print(*("#" * round(float(x) * 60) for x in b), sep="\n")
