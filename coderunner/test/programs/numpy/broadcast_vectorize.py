# numpy broadcasting, vectorize, apply_along_axis, frompyfunc, outer operations, grids.
import numpy as np
a = np.array([[0], [10], [20]]); b = np.array([1, 2, 3])
print(a + b, (a * b).T, a - a.mean(), (b - b.mean()) / b.std(), np.broadcast_to(b, (2, 3)), np.broadcast_shapes((3, 1), (1, 4)))
f = np.vectorize(lambda x, y: x if x > y else y * 10)
print(f([1, 5, 3], 3), np.apply_along_axis(lambda r: r.max() - r.min(), 1, a + b), np.frompyfunc(lambda x: x * 2, 1, 1)([1, 2]), np.fromfunction(lambda i, j: i + j, (2, 3)), np.fromiter((x * x for x in range(4)), dtype=int), np.piecewise(np.arange(5.0), [np.arange(5) < 2], [-1, 1]))
@np.vectorize
def grade(x):
    return "A" if x >= 90 else "B" if x >= 80 else "C"
print(grade([95, 85, 20]))
X, Y = np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3)); print(np.sqrt(X ** 2 + Y ** 2).round(3), np.mgrid[0:2, 0:2][0], np.ogrid[0:3][::-1])
pts = np.array([[0, 0], [3, 4], [6, 8]]); d = np.sqrt(((pts[:, None] - pts[None]) ** 2).sum(-1)); print(d, d.argmax(), np.unravel_index(d.argmax(), d.shape))
def sigmoid(z): return 1 / (1 + np.exp(-z))
def softmax(z): e = np.exp(z - z.max()); return e / e.sum()
print(sigmoid(np.array([-1, 0, 1])).round(4), softmax(np.array([1.0, 2, 3])).round(4), np.heaviside([-1, 0, 1], 0.5))
with np.errstate(divide="ignore", invalid="ignore"): print(np.array([1.0, 0]) / 0)
for row in a + b: print(row.tolist(), end=" ")
for i, v in np.ndenumerate(np.array([[1, 2], [3, 4]])): print(i, int(v), end="; ")
print([int(v) for v in np.nditer(b)], sum(x for x in b), max(b), list(map(float, b)), b.item(0), *b)
s = np.array([0.1, 0.2]); s += 0.5; print(s, 2 ** b, -b, b // 2, b % 2, divmod(7, b), b == [1, 0, 3], ~np.array([True]), b @ b, (b > 1).astype(int), not b.any(), b.view(np.ndarray) is not b)
