# Exercise: merging intervals, prefix sums, sliding windows, two pointers, majority vote.
from itertools import accumulate
from collections import deque
def merge(intervals):
    merged = []
    for a, b in sorted(intervals):
        if merged and merged[-1][1] >= a: merged[-1][1] = max(merged[-1][1], b)
        else: merged.append([a, b])
    return merged
def window_max(nums, k):
    q, out = deque(), []
    for i, x in enumerate(nums):
        while q and nums[q[-1]] <= x: q.pop()
        q.append(i)
        if q[0] <= i - k: q.popleft()
        if i >= k - 1: out.append(nums[q[0]])
    return out
def water(h):
    l, r, best = 0, len(h) - 1, 0
    while l < r:
        best = max(best, (r - l) * min(h[l], h[r]))
        if h[l] < h[r]: l += 1
        else: r -= 1
    return best
def trap(h):
    lm = list(accumulate(h, max)); rm = list(accumulate(h[::-1], max))[::-1]
    return sum(min(a, b) - c for a, b, c in zip(lm, rm, h))
def majority(nums):
    cand, n = None, 0
    for x in nums:
        if n == 0: cand = x
        n += 1 if x == cand else -1
    return cand
def subarray_sum(nums, k):
    seen, total, count = {0: 1}, 0, 0
    for x in nums:
        total += x
        count += seen.get(total - k, 0)
        seen[total] = seen.get(total, 0) + 1
    return count
def histogram_area(hs):
    stack, best = [], 0
    for i, h in enumerate(hs + [0]):
        start = i
        while stack and stack[-1][1] >= h:
            start, height = stack.pop()
            best = max(best, height * (i - start))
        stack.append((start, h))
    return best
print(merge([[1, 3], [8, 10], [2, 6], [15, 18], [18, 20]]), window_max([1, 3, -1, -3, 5, 3, 6, 7], 3), water([1, 8, 6, 2, 5, 4, 8, 3, 7]))
print(trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), majority([2, 2, 1, 1, 2]), subarray_sum([1, 1, 1, 2], 2), histogram_area([2, 1, 5, 6, 2, 3]), list(accumulate(range(6))))
