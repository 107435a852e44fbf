# Contest idioms: open(0), setrecursionlimit, buffered output, exit() at the end, star prints.
import sys
from collections import defaultdict, deque
from heapq import heappush, heappop
sys.setrecursionlimit(10 ** 6)
INF = 1 << 60
MOD = 998244353
rl = sys.stdin.readline
n, m = map(int, rl().split())
g = [[] for _ in range(n)]
for _ in range(m):
    a, b, w = map(int, rl().split())
    a -= 1; b -= 1
    g[a].append((b, w)); g[b].append((a, w))
dist = [INF] * n
dist[0] = 0
pq = [(0, 0)]
while pq:
    d, u = heappop(pq)
    if d > dist[u]: continue
    for v, w in g[u]:
        if dist[v] > d + w:
            dist[v] = d + w
            heappush(pq, (dist[v], v))
print(*[x if x < INF else -1 for x in dist])
def dfs(u, p=-1):
    return 1 + sum(dfs(v, u) for v, _ in g[u] if v != p and v < u)
print([dfs(i) for i in range(n)])
def depth(k): return 0 if k == 0 else 1 + depth(k - 1)
print(depth(3000))
fact = [1] * 20
for i in range(1, 20): fact[i] = fact[i - 1] * i % MOD
inv = pow(fact[19], MOD - 2, MOD); print(fact[19], inv, fact[19] * inv % MOD)
out = []
for line in sys.stdin: out.append(line.strip()[::-1])
sys.stdout.write("\n".join(out) + "\n")
A = list(map(int, "3 1 2".split())); A.sort(reverse=True); print(*A, sep=" < ")
print("Yes" if all(x > 0 for x in A) else "No"); print("\n".join(map(str, A)))
exit()
print("not reached")
