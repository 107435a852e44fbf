# numpy indexing: slices, fancy indexing, boolean masks, assignment, where, in-place operators.
import numpy as np
a = np.arange(20).reshape(4, 5)
print(a[1], a[1, 2], a[-1, -1], a[:, 1], a[1:3, ::2], a[[0, 2]], a[[0, 1], [2, 3]], a[a > 15], a[..., 0], a[::-1][0])
b = a.copy()
b[b % 2 == 0] = -1
b[0] = 7
b[:, 2] += 100
b[1:3, 3:] *= 2
b[[0, 3], [0, 4]] -= 1
print(b)
print(np.where(a > 10, a, 0), np.where(a[0] > 2), np.argwhere(a > 17), np.nonzero([0, 1, 2]), np.select([a < 5, a < 10], ["low", "mid"], "high")[0], np.clip(a, 3, 8)[0], np.take(a, [0, 5]), np.choose([0, 1], [[1, 2], [3, 4]]))
mask = (a > 3) & (a < 8) | (a == 19)
print(mask.sum(), mask.any(), mask.all(), a[mask], a[~mask].size, np.logical_and(a > 1, a < 3).sum(), np.count_nonzero(a), np.isin(a[0], [1, 3]), np.in1d if False else "")
c = np.zeros((3, 3), dtype=int); c[np.diag_indices(3)] = [1, 2, 3]; c[np.triu_indices(3, 1)] = 9; print(c, np.tril(c), np.triu(c, 1), np.fill_diagonal(c, 0), c)
x = np.array([3, 1, 2]); x += 1; x **= 2; x //= 3; x = x[::-1]; x[1:] = [0, 5]; print(x, x.max(), x.argmin())
n = np.array([1, np.nan, 3]); n[np.isnan(n)] = 0; print(n, np.nan_to_num([np.nan, np.inf])[0], np.isfinite([1, np.inf]), np.ma.masked_less([1, 5, 2], 2).sum())
y = np.arange(5); y[y > 2] ^= 1; y[np.ix_([0, 1])] = 8; print(y, np.put(y, [0], [5]), y, np.extract(y > 3, y), np.compress([1, 0, 1], [4, 5, 6]), np.unravel_index(7, (3, 4)), np.ravel_multi_index((1, 2), (3, 4)))
try:
    a[10]
except IndexError as e:
    print("IndexError:", e)
try:
    a[0] = [1, 2]
except ValueError as e:
    print("ValueError:", e)
