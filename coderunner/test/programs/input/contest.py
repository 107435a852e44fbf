# A contest solution with a fast reader, a solve function and a case loop.
import sys
from collections import deque
input = lambda: sys.stdin.readline().rstrip("\n")


def solve():
    h, w = map(int, input().split())
    grid = [input() for _ in range(h)]
    start = next((r, c) for r in range(h) for c in range(w) if grid[r][c] == "S")
    dist = {start: 0}
    q = deque([start])
    while q:
        r, c = q.popleft()
        if grid[r][c] == "G":
            return dist[r, c]
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < h and 0 <= nc < w and grid[nr][nc] != "#" and (nr, nc) not in dist:
                dist[nr, nc] = dist[r, c] + 1
                q.append((nr, nc))
    return -1


def main():
    t = int(input())
    for case in range(1, t + 1):
        print(f"Case #{case}: {solve()}")


if __name__ == "__main__":
    main()
    print("done", file=sys.stderr) if False else print("all cases solved, nothing is left")
