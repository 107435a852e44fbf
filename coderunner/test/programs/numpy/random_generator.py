# numpy random with seeds: default_rng, legacy RandomState, shuffles, distributions.
import numpy as np
rng = np.random.default_rng(42)
print(rng.random(3), rng.integers(0, 10, size=(2, 3)), rng.normal(0, 1, 2), rng.choice(["a", "b", "c"], size=4), rng.choice(5, size=3, replace=False), rng.permutation(5), rng.uniform(1, 2), rng.poisson(3, 4), rng.exponential(1.0), rng.binomial(10, 0.5, 3), rng.standard_normal(), rng.multivariate_normal([0, 0], np.eye(2)).round(3))
x = np.arange(6); rng.shuffle(x); print(x)
np.random.seed(0); print(np.random.rand(2), np.random.randint(0, 100, 5), np.random.randn(2), np.random.choice([1, 2, 3], p=[0.1, 0.2, 0.7], size=5))
r = np.random.RandomState(1); print(r.permutation(4), r.normal(size=2))
print(np.array_equal(np.random.default_rng(7).random(5), np.random.default_rng(7).random(5)))
n = 20000; pts = np.random.default_rng(3).random((n, 2)); print(4 * np.mean((pts ** 2).sum(axis=1) <= 1))
rolls = np.random.default_rng(1).integers(1, 7, (1000, 2)).sum(axis=1); v, c = np.unique(rolls, return_counts=True); print(dict(zip(v.tolist(), c.tolist())))
walk = np.where(np.random.default_rng(5).random(20) < 0.5, -1, 1).cumsum(); print(walk, walk.min(), walk.max())
ss = np.random.SeedSequence(9); print([np.random.default_rng(s).integers(100) for s in ss.spawn(2)], type(np.random.default_rng().random()).__name__)
