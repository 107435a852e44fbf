# Exercise: N-queens, sudoku, subsets, permutations, word search, combination sums.
from typing import Iterator, List


def queens(n: int) -> Iterator[List[int]]:
    def place(row, cols, d1, d2, acc):
        if row == n:
            yield acc[:]
            return
        for c in range(n):
            if c in cols or row + c in d1 or row - c in d2:
                continue
            yield from place(row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}, acc + [c])
    return place(0, frozenset(), frozenset(), frozenset(), [])


def board(sol): return "\n".join("".join("Q" if c == q else "." for c in range(len(sol))) for q in sol)


def sudoku(grid):
    def ok(r, c, v):
        return (v not in grid[r] and all(grid[i][c] != v for i in range(4))
                and all(grid[r // 2 * 2 + i][c // 2 * 2 + j] != v for i in range(2) for j in range(2)))
    for r in range(4):
        for c in range(4):
            if grid[r][c] == 0:
                for v in range(1, 5):
                    if ok(r, c, v):
                        grid[r][c] = v
                        if sudoku(grid): return True
                        grid[r][c] = 0
                return False
    return True


def combination_sum(cands, target):
    res = []
    def go(start, left, cur):
        if left == 0: res.append(cur); return
        for i in range(start, len(cands)):
            if cands[i] <= left: go(i, left - cands[i], cur + [cands[i]])
    go(0, target, [])
    return res


def parens(n):
    out = []
    def add(s, o, c):
        if len(s) == 2 * n: out.append(s)
        if o < n: add(s + "(", o + 1, c)
        if c < o: add(s + ")", o, c + 1)
    add("", 0, 0)
    return out


def exist(grid, word):
    def find(r, c, i):
        if i == len(word): return True
        if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] != word[i]: return False
        keep, grid[r][c] = grid[r][c], "*"
        found = any(find(r + dr, c + dc, i + 1) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))
        grid[r][c] = keep
        return found
    return any(find(r, c, 0) for r in range(len(grid)) for c in range(len(grid[0])))


sols = list(queens(6))
print(len(sols), [len(list(queens(n))) for n in range(1, 8)]); print(board(sols[0]))
g = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
print(sudoku(g), g)
print(combination_sum([2, 3, 6, 7], 7), parens(3))
grid = [list("ABCE"), list("SFCS"), list("ADEE")]
print([exist(grid, w) for w in ("ABCCED", "SEE", "ABCB")])
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield f"{a}->{c}"; yield from hanoi(n - 1, b, a, c)
print(list(hanoi(3)), sum(1 for _ in hanoi(8)))
