# Reading the whole standard input by open(0), as short contest programs do.
n, *a = map(int, open(0).read().split())
print(n, sum(a[:n]), max(a), min(a), sorted(a)[n // 2], len(a), a[-1])
print(*(x * x for x in a), sep="\n")
print(" ".join(f"{x:03d}" for x in a), "Yes" if len(set(a)) == n else "No")
