# Exercise: Caesar, Vigenère, Atbash, rail fence, Morse codes.
import string
from itertools import cycle
A = string.ascii_uppercase
def caesar(s, k): return s.translate(str.maketrans(A, A[k:] + A[:k]))
def vigenere(s, key, sign=1):
    ks = cycle(A.index(c) * sign for c in key)
    return "".join(A[(A.index(c) + next(ks)) % 26] if c in A else c for c in s)
atbash = lambda s: s.translate(str.maketrans(A, A[::-1]))
def rail(s, n):
    rows = [[] for _ in range(n)]
    pattern = cycle([*range(n), *range(n - 2, 0, -1)])
    for c, r in zip(s, pattern): rows[r].append(c)
    return "".join(sum(rows, []))
def unrail(s, n):
    order = rail(range(len(s)), n) if False else [i for r in range(n) for i, q in zip(range(len(s)), cycle([*range(n), *range(n - 2, 0, -1)])) if q == r]
    out = [""] * len(s)
    for i, c in zip(order, s): out[i] = c
    return "".join(out)
MORSE = dict(zip("SOETHLP", ["...", "---", ".", "-", "....", ".-..", ".--."]))
msg = "ATTACK AT DAWN"
print(caesar(msg, 3), caesar(caesar(msg, 7), 19), vigenere(msg, "LEMON"), vigenere(vigenere(msg, "KEY"), "KEY", -1), atbash(msg))
print(rail("WEAREDISCOVERED", 3), unrail(rail("WEAREDISCOVERED", 3), 3))
print(" ".join(MORSE[c] for c in "HELPSOS"), {v: k for k, v in MORSE.items()}["..."])
