# Exercise: BFS, DFS, Dijkstra, topological sort, union-find, Floyd-Warshall, components.
from collections import defaultdict, deque
import heapq

GRAPH = {"A": {"B": 4, "C": 2}, "B": {"D": 5}, "C": {"B": 1, "D": 8, "E": 10}, "D": {"E": 2}, "E": {}}


def bfs(graph, start):
    seen, order, queue = {start}, [], deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order


def dfs(graph, node, seen=None):
    seen = seen if seen is not None else []
    seen.append(node)
    for n in graph[node]:
        if n not in seen:
            dfs(graph, n, seen)
    return seen


def dijkstra(graph, start):
    dist = {n: float("inf") for n in graph}
    dist[start] = 0
    prev, heap = {}, [(0, start)]
    while heap:
        d, node = heapq.heappop(heap)
        if d > dist[node]: continue
        for n, w in graph[node].items():
            if (nd := d + w) < dist[n]:
                dist[n], prev[n] = nd, node
                heapq.heappush(heap, (nd, n))
    return dist, prev


def path(prev, node):
    return path(prev, prev[node]) + [node] if node in prev else [node]


def topo(edges):
    indeg, out = defaultdict(int), defaultdict(list)
    nodes = set()
    for a, b in edges:
        out[a].append(b); indeg[b] += 1; nodes |= {a, b}
    ready = sorted(n for n in nodes if not indeg[n])
    order = []
    while ready:
        n = ready.pop(0)
        order.append(n)
        for m in out[n]:
            indeg[m] -= 1
            if indeg[m] == 0: ready.append(m)
        ready.sort()
    if len(order) < len(nodes): raise ValueError("cycle")
    return order


class UnionFind:
    def __init__(self, n): self.p = list(range(n)); self.groups = n
    def find(self, x):
        while self.p[x] != x:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        self.p[a] = b; self.groups -= 1
        return True


def kruskal(n, edges):
    uf = UnionFind(n)
    return [(w, a, b) for w, a, b in sorted(edges) if uf.union(a, b)]


print(bfs(GRAPH, "A"), dfs(GRAPH, "A"))
d, prev = dijkstra(GRAPH, "A")
print(d, path(prev, "E"))
print(topo([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket")]))
try:
    topo([(1, 2), (2, 1)])
except ValueError as e:
    print(e)
mst = kruskal(4, [(1, 0, 1), (3, 0, 2), (2, 1, 2), (7, 2, 3), (5, 1, 3)])
print(mst, sum(w for w, *_ in mst))
maze = ["S.#.", "..#.", "#...", "#.#E"]
def solve(maze):
    cells = {(r, c): ch for r, row in enumerate(maze) for c, ch in enumerate(row)}
    start = next(p for p, ch in cells.items() if ch == "S")
    q, came = deque([start]), {start: None}
    while q:
        r, c = cur = q.popleft()
        if cells[cur] == "E":
            out = []
            while cur: out.append(cur); cur = came[cur]
            return out[::-1]
        for nxt in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if cells.get(nxt, "#") != "#" and nxt not in came:
                came[nxt] = cur; q.append(nxt)
p = solve(maze); print(len(p), p)
INF = float("inf"); w = [[0, 3, INF], [INF, 0, 1], [2, INF, 0]]
for k in range(3):
    for i in range(3):
        for j in range(3): w[i][j] = min(w[i][j], w[i][k] + w[k][j])
print(w)
