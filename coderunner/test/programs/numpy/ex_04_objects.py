# Classes around numpy: a vector subclass, __array__ protocol, operator overloading with arrays, caching.
from dataclasses import dataclass, field
from functools import cached_property
import numpy as np
class Signal:
    def __init__(self, data, rate=1.0): self._d = np.asarray(data, dtype=float); self.rate = rate
    def __array__(self, dtype=None, copy=None): return self._d if dtype is None else self._d.astype(dtype)
    def __len__(self): return len(self._d)
    def __getitem__(self, k): r = self._d[k]; return Signal(r, self.rate) if isinstance(k, slice) else float(r)
    def __setitem__(self, k, v): self._d[k] = v
    def __add__(self, o): return Signal(self._d + np.asarray(o), self.rate)
    __radd__ = __add__
    def __mul__(self, k): return Signal(self._d * k, self.rate)
    def __neg__(self): return self * -1
    def __eq__(self, o): return bool(np.array_equal(self, o))
    def __repr__(self): return f"Signal({self._d.tolist()}, rate={self.rate})"
    def __iadd__(self, o): self._d += o; return self
    @cached_property
    def energy(self): return float((self._d ** 2).sum())
    @property
    def duration(self): return len(self) / self.rate
s = Signal([1, 2, 3], 2); s[0] = 5; s[1:] *= 2 if False else 1; s += 1
print(s, s + 1, s * 2, -s, s[1], s[:2], np.mean(s), np.sqrt(s).round(3), s.energy, s.duration, s == Signal([6, 3, 4]), list(s), max(s), np.concatenate([s, s]).size, sum(s))
@dataclass
class Layer:
    n_in: int
    n_out: int
    seed: int = 0
    W: np.ndarray = field(init=False, repr=False)
    def __post_init__(self): self.W = np.random.default_rng(self.seed).normal(size=(self.n_in, self.n_out)).round(2); self.b = np.zeros(self.n_out)
    def __call__(self, x): self.x = x; return np.maximum(x @ self.W + self.b, 0)
    def backward(self, grad, lr=.1): dW = self.x.T @ grad; self.W -= lr * dW; self.b -= lr * grad.sum(0); return grad @ self.W.T
l = Layer(2, 3); out = l(np.array([[1.0, 2]])); back = l.backward(out); print(l, out, back.round(3), l.b, l.W.round(3))
class Vec(np.ndarray):
    def __new__(cls, data): return np.asarray(data, float).view(cls)
    @property
    def norm(self): return float(np.sqrt((self ** 2).sum()))
    def unit(self): return self / self.norm
v = Vec([3, 4]); print(v.norm, v.unit(), type(v + 1).__name__, v[0], v.sum(), isinstance(v, np.ndarray), Vec([1, 2]) @ v, v.tolist())
table = {(1, 2): np.zeros(2)}; table[1, 2][0] += 3; table[1, 2] += 1; lists = [np.arange(3) for _ in range(2)]; lists[0][1:] = 9; print(table, lists, [a.sum().item() for a in lists])
