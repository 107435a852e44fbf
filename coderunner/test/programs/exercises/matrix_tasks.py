# Exercise: matrices as lists of lists: spiral, rotate, transpose, determinant, Gauss, life, diagonals.
from fractions import Fraction
def spiral(m):
    out = []
    while m:
        out += m[0]
        m = list(zip(*m[1:]))[::-1]
    return out
rotate = lambda m: [list(r) for r in zip(*m[::-1])]
def transpose(m): return list(map(list, zip(*m)))
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
def solve(a, b):
    n = len(a)
    m = [[Fraction(x) for x in row] + [Fraction(y)] for row, y in zip(a, b)]
    for i in range(n):
        p = next(r for r in range(i, n) if m[r][i])
        m[i], m[p] = m[p], m[i]
        m[i] = [x / m[i][i] for x in m[i]]
        for r in range(n):
            if r != i:
                f = m[r][i]
                m[r] = [x - f * y for x, y in zip(m[r], m[i])]
    return [row[-1] for row in m]
def life(cells):
    from collections import Counter
    near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
def show(cells, size=5): return ["".join("#" if (x, y) in cells else "." for x in range(size)) for y in range(size)]
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print(spiral(m), rotate(m), transpose(m), det(m), det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]))
print(*map(str, solve([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]], [8, -11, -3])))
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): glider = life(glider)
print("\n".join(show(glider)))
def set_zeroes(m):
    rows = {i for i, r in enumerate(m) if 0 in r}; cols = {j for r in m for j, v in enumerate(r) if v == 0}
    for i in range(len(m)):
        for j in range(len(m[0])):
            if i in rows or j in cols: m[i][j] = 0
z = [[1, 0, 3], [4, 5, 6], [7, 8, 0]]; set_zeroes(z); print(z)
magic = [[8, 1, 6], [3, 5, 7], [4, 9, 2]]
lines = [*magic, *zip(*magic), [magic[i][i] for i in range(3)], [magic[i][~i] for i in range(3)]]
print(len({sum(l) for l in lines}) == 1, [sum(l) for l in lines])
tri = [[3], [7, 4], [2, 4, 6], [8, 5, 9, 3]]
for r in range(len(tri) - 2, -1, -1):
    for c in range(len(tri[r])): tri[r][c] += max(tri[r + 1][c], tri[r + 1][c + 1])
print(tri[0][0], [[int(i == j) for j in range(3)] for i in range(3)])
