# Exercise: sorting algorithms written out, checked against sorted().
import random


def bubble(a):
    a = list(a); n = len(a)
    for i in range(n):
        swapped = False
        for j in range(n - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped: break
    return a


def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        key, j = a[i], i - 1
        while j >= 0 and a[j] > key:
            a[j + 1] = a[j]; j -= 1
        a[j + 1] = key
    return a


def selection(a):
    a = a.copy()
    for i in range(len(a)):
        m = min(range(i, len(a)), key=a.__getitem__)
        a[i], a[m] = a[m], a[i]
    return a


def merge_sort(a):
    if len(a) < 2: return a
    mid = len(a) // 2
    l, r = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r


def quick(a):
    if len(a) <= 1: return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def heap_sort(a):
    a = list(a)
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c + 1] > a[c]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]; i = c
    for i in reversed(range(len(a) // 2)): sift(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sift(0, end)
    return a


def counting(a):
    if not a: return []
    lo, hi = min(a), max(a)
    counts = [0] * (hi - lo + 1)
    for x in a: counts[x - lo] += 1
    return [v + lo for v, c in enumerate(counts) for _ in range(c)]


def radix(a):
    neg, pos = [-x for x in a if x < 0], [x for x in a if x >= 0]
    def go(xs):
        shift = 1
        while xs and shift <= max(xs):
            buckets = [[] for _ in range(10)]
            for x in xs: buckets[x // shift % 10].append(x)
            xs = [x for b in buckets for x in b]; shift *= 10
        return xs
    return [-x for x in reversed(go(neg))] + go(pos)


rng = random.Random(5)
cases = [[], [1], [3, 1, 2], [5, 5, 1, -2], [rng.randint(-50, 50) for _ in range(40)]]
for f in (bubble, insertion, selection, merge_sort, quick, heap_sort, counting, radix):
    results = [f(c) for c in cases]
    assert results == [sorted(c) for c in cases], f.__name__
    print(f"{f.__name__:>10}: {results[-1][:5]} ... ok")
