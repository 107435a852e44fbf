# Exercise: maze generation with a seed, solving by A*, flood distances, drawing with characters.
import heapq
import random
def make(w, h, seed):
    rng, grid = random.Random(seed), [["#"] * (2 * w + 1) for _ in range(2 * h + 1)]
    stack, seen = [(0, 0)], {(0, 0)}
    grid[1][1] = " "
    while stack:
        x, y = stack[-1]
        options = [(dx, dy) for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)) if 0 <= x + dx < w and 0 <= y + dy < h and (x + dx, y + dy) not in seen]
        if not options:
            stack.pop()
            continue
        dx, dy = rng.choice(options)
        grid[2 * y + 1 + dy][2 * x + 1 + dx] = grid[2 * (y + dy) + 1][2 * (x + dx) + 1] = " "
        seen.add((x + dx, y + dy))
        stack.append((x + dx, y + dy))
    return grid
def astar(grid, start, goal):
    h = lambda p: abs(p[0] - goal[0]) + abs(p[1] - goal[1])
    heap, cost, prev = [(h(start), start)], {start: 0}, {}
    while heap:
        _, p = heapq.heappop(heap)
        if p == goal:
            path = [p]
            while p in prev: path.append(p := prev[p])
            return path[::-1]
        for d in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            q = p[0] + d[0], p[1] + d[1]
            if grid[q[1]][q[0]] != "#" and cost[p] + 1 < cost.get(q, 1e9):
                cost[q], prev[q] = cost[p] + 1, p
                heapq.heappush(heap, (cost[q] + h(q), q))
g = make(8, 4, 7)
path = astar(g, (1, 1), (15, 7))
for x, y in path: g[y][x] = "."
print("\n".join("".join(r) for r in g), len(path), sum(r.count(" ") for r in g), sep="\n")
assert all(abs(a[0] - b[0]) + abs(a[1] - b[1]) == 1 for a, b in zip(path, path[1:]))
