# Small machine learning with numpy: linear and logistic regression, k-means, kNN, PCA, perceptron.
import numpy as np
rng = np.random.default_rng(0)
class LinearRegression:
    def __init__(self, lr=0.1, epochs=500): self.lr, self.epochs = lr, epochs
    def fit(self, X, y):
        self.w = np.zeros(X.shape[1]); self.b = 0.0
        for _ in range(self.epochs):
            err = X @ self.w + self.b - y
            self.w -= self.lr * X.T @ err / len(y); self.b -= self.lr * err.mean()
        return self
    def predict(self, X): return X @ self.w + self.b
X = rng.random((50, 2)); y = X @ [2.0, -1.0] + 0.5
m = LinearRegression(0.5, 2000).fit(X, y); print(m.w.round(2), round(float(m.b), 2), np.mean((m.predict(X) - y) ** 2) < 1e-3)
def kmeans(pts, k, it=10):
    c = pts[:k].copy()
    for _ in range(it):
        lab = np.argmin(((pts[:, None] - c) ** 2).sum(2), axis=1)
        for j in range(k):
            if (lab == j).any(): c[j] = pts[lab == j].mean(0)
    return c, lab
pts = np.vstack([rng.normal(0, .1, (10, 2)), rng.normal(3, .1, (10, 2))])[::-1]; c, lab = kmeans(pts[rng.permutation(20)], 2); print(np.sort(c.round(0), axis=0), np.bincount(lab).sum())
def knn(X, y, q, k=3): idx = np.argsort(np.linalg.norm(X - q, axis=1))[:k]; return np.bincount(y[idx]).argmax()
print(knn(np.array([[0, 0], [1, 1], [5, 5], [6, 5], [5, 6]]), np.array([0, 0, 1, 1, 1]), np.array([5, 4])))
Z = pts - pts.mean(0); w, V = np.linalg.eigh(np.cov(Z.T)); print((w[::-1] / w.sum()).round(2))
def logistic(X, y, steps=300):
    w = np.zeros(X.shape[1])
    for _ in range(steps): w += 0.5 * X.T @ (y - 1 / (1 + np.exp(-X @ w))) / len(y)
    return w
Xl = np.c_[np.ones(6), [0, 1, 2, 3, 4, 5]]; wl = logistic(Xl, np.array([0, 0, 0, 1, 1, 1])); print((Xl @ wl > 0).astype(int))
w = np.zeros(3); data = [([1, 0, 0], 0), ([1, 0, 1], 1), ([1, 1, 0], 1), ([1, 1, 1], 1)]
for _ in range(10):
    for x, t in data: w += (t - int(np.dot(w, x) > 0)) * np.array(x)
print(w, [int(np.dot(w, x) > 0) for x, _ in data])
def one_hot(v): return np.eye(v.max() + 1, dtype=int)[v]
cm = np.zeros((2, 2), int); np.add.at(cm, ([0, 1, 1, 0], [0, 1, 0, 0]), 1); print(one_hot(np.array([0, 2, 1])), cm)
