# Loops with else, break, continue, chained comparison, ternaries, pass, del and short circuits.
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 10
while i:
    i -= 3
    if i == 4: continue
    if i < 0: break
    print("i", i)
else:
    print("exhausted")
x = 5
print(1 < x <= 5 != 6, 1 < x > 3, not x, x and "yes", 0 or "default", None or [] or "last", "" and 1)
print("big" if x > 10 else "medium" if x > 3 else "small")
def side(v, log=[]):
    log.append(v)
    return v
side(0) and side(1)
side(2) or side(3)
print(side.__defaults__[0])
a = b = c = 3
a, b = b + 1, a - 1
print(a, b, c)
lst = list(range(10))
del lst[0], lst[-1]
del lst[::3]
print(lst)
d = dict(a=1, b=2)
del d["a"]
y = 3
del y
try:
    y
except NameError as e:
    print("y deleted")
print(d, 3 in lst, 3 not in lst, x is not None, x is None)
if not lst: pass
elif x == 5 and \
        len(lst) > 2:
    print("continued line")
else: ...
for ch in "ab": print(ch, end=";"); print("-", end="")
print()
n = 27; steps = 0
while n != 1: n = n // 2 if n % 2 == 0 else 3 * n + 1; steps += 1
print(steps)
for i in range(3):
    for j in range(3):
        if j == i: break
    else:
        continue
    print(i, j)
print(*range(3), sep="", end="!\n"); print(); print("a", "b", sep="\n")
for i, in [(1,), (2,)]: print(i)
for k in (lst2 := [1, 2]): lst2.append(k) if len(lst2) < 4 else None
print(lst2)
print(0x1F, 0o17, 0b101, 1_000, 1e3, .5, 5., 1j, 0xDEAD_BEEF, "\x41\u4e2d\N{BULLET}\101")
print('it''s', "a\
b", """x"y""", r"\n", b"\x00a", u"u", not True == False, -2 ** 2, 7 // -2, -7 % 3, ~5, 5 & 3 | 8 ^ 1, 1 << 4 >> 2)
