# Exercise: binary search in its variants and square roots by Newton's method.
def search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x: return mid
        if a[mid] < x: lo = mid + 1
        else: hi = mid - 1
    return -1
def search_rec(a, x, lo=0, hi=None):
    if hi is None: hi = len(a)
    if lo >= hi: return -1
    mid = (lo + hi) >> 1
    return mid if a[mid] == x else search_rec(a, x, mid + 1, hi) if a[mid] < x else search_rec(a, x, lo, mid)
def first_true(lo, hi, pred):
    while lo < hi:
        mid = lo + (hi - lo) // 2
        if pred(mid): hi = mid
        else: lo = mid + 1
    return lo
def rotated(nums, target):
    lo, hi = 0, len(nums) - 1
    while lo <= hi:
        m = (lo + hi) // 2
        if nums[m] == target: return m
        if nums[lo] <= nums[m]:
            if nums[lo] <= target < nums[m]: hi = m - 1
            else: lo = m + 1
        elif nums[m] < target <= nums[hi]: lo = m + 1
        else: hi = m - 1
    return -1
def newton(n, eps=1e-12):
    x = n
    while abs(x * x - n) > eps: x = (x + n / x) / 2
    return x
a = [1, 3, 5, 7, 9, 11]
for x in a + [0, 4, 12]: assert search(a, x) == search_rec(a, x)
print([search(a, x) for x in (1, 11, 4)], first_true(0, 1000, lambda x: x * x >= 500), [rotated([4, 5, 6, 7, 0, 1, 2], t) for t in (0, 3, 5)], newton(2))
print(first_true(1, 10**18, lambda n: n * (n + 1) // 2 >= 10**12), round(newton(10), 9))
