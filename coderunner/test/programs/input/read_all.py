# Reads everything with sys.stdin.read and splits it.
import sys

data = sys.stdin.read().split()
n = int(data[0])
grid = [list(map(int, data[1 + i * n:1 + (i + 1) * n])) for i in range(n)]
for row in grid:
    print(*row, sep="\t")
print("trace", sum(grid[i][i] for i in range(n)), "anti", sum(grid[i][n - 1 - i] for i in range(n)))
print("columns", [sum(c) for c in zip(*grid)], "max", max(map(max, grid)))
