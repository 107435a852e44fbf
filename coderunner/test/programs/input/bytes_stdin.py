# Reads bytes from sys.stdin.buffer, as fast solutions do.
import sys

data = sys.stdin.buffer.read().split()
it = iter(data)
n, m = int(next(it)), int(next(it))
parent = list(range(n + 1))


def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x


cycles = 0
for _ in range(m):
    a, b = find(int(next(it))), find(int(next(it)))
    if a == b:
        cycles += 1
    else:
        parent[a] = b
groups = len({find(x) for x in range(1, n + 1)})
sys.stdout.write(f"{groups} groups and {cycles} extra edges among {n} nodes\n")
print(*(find(x) == find(1) for x in range(1, n + 1)))
