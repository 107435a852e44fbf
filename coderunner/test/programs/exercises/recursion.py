# Exercise: recursion: Ackermann, permutations, power set, flood fill, mutual recursion, Sierpinski.
def ackermann(m, n): return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def power_set(xs):
    if not xs: return [[]]
    rest = power_set(xs[1:])
    return rest + [[xs[0], *r] for r in rest]
def fill(grid, r, c, new, old=None):
    if old is None: old = grid[r][c]
    if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] != old or old == new: return 0
    grid[r][c] = new
    return 1 + sum(fill(grid, r + dr, c + dc, new, old) for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)))
def sierpinski(n):
    if n == 0: return ["*"]
    prev = sierpinski(n - 1)
    pad = " " * 2 ** (n - 1)
    return [pad + l + pad for l in prev] + [l + " " + l for l in prev]
def fast_pow(b, e): return 1 if e == 0 else (fast_pow(b, e // 2) ** 2) * (b if e % 2 else 1)
def digits(n): return [n] if n < 10 else digits(n // 10) + [n % 10]
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print(ackermann(2, 3), even(100), odd(7), perms("abc"), power_set([1, 2, 3]), fast_pow(3, 45), digits(90210))
g = [list(r) for r in ("..#", ".##", "#..")]
print(fill(g, 0, 0, "~"), ["".join(r) for r in g]); print("\n".join(sierpinski(3)))
print(Y(lambda f: lambda n: 1 if n == 0 else n * f(n - 1))(12), (lambda f, n: f(f, n))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2), 12))
def depth(x): return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
def total(x): return sum(map(total, x)) if isinstance(x, list) else x
print(depth([1, [2, [3, []]]]), total([1, [2, [3]], 4]))
