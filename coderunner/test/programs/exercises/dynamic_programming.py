# Exercise: classic dynamic programmes: LCS, edit distance, knapsack, coins, LIS, partitions.
from functools import lru_cache
from bisect import bisect_left


def lcs(a, b):
    dp = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            dp[i + 1][j + 1] = dp[i][j] + x if x == y else max(dp[i + 1][j], dp[i][j + 1], key=len)
    return dp[-1][-1]


def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]


def knapsack(items, cap):
    best = {0: (0, ())}
    for name, w, v in items:
        for weight, (value, names) in list(best.items()):
            nw = weight + w
            if nw <= cap and best.get(nw, (-1,))[0] < value + v:
                best[nw] = (value + v, names + (name,))
    return max(best.values())


def coin_change(coins, amount):
    dp = [0] + [float("inf")] * amount
    for a in range(1, amount + 1):
        dp[a] = 1 + min((dp[a - c] for c in coins if c <= a), default=float("inf"))
    return dp[amount] if dp[amount] != float("inf") else -1


def ways(coins, amount):
    table = [1] + [0] * amount
    for c in coins:
        for a in range(c, amount + 1):
            table[a] += table[a - c]
    return table[-1]


def lis(seq):
    tails = []
    for x in seq:
        i = bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)


@lru_cache(None)
def partitions(n, m):
    if n == 0: return 1
    if n < 0 or m == 0: return 0
    return partitions(n - m, m) + partitions(n, m - 1)


def max_subarray(a):
    best = cur = a[0]
    for x in a[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best


def matrix_chain(dims):
    n = len(dims) - 1
    m = [[0] * n for _ in range(n)]
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            m[i][j] = min(m[i][k] + m[k + 1][j] + dims[i] * dims[k + 1] * dims[j + 1] for k in range(i, j))
    return m[0][-1]


print(lcs("AGGTAB", "GXTXAYB"), lcs("", "x"), edit("kitten", "sitting"), edit("中文字", "中国字"), edit("", "abc"))
print(knapsack([("a", 5, 10), ("b", 4, 40), ("c", 6, 30), ("d", 3, 50)], 10), coin_change([1, 2, 5], 11), coin_change([2], 3), ways([1, 2, 5], 50))
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), partitions(50, 50), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), matrix_chain([40, 20, 30, 10, 30]))
