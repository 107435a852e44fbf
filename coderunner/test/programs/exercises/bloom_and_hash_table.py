# Exercise: own hash table, bloom filter, heap, deque, skip list, segment and Fenwick trees.
import hashlib, random
class HashTable:
    def __init__(self, size=4): self.buckets = [[] for _ in range(size)]; self.n = 0
    @staticmethod
    def _h(key): return sum(b * 31 ** i for i, b in enumerate(str(key).encode()))
    def _bucket(self, key): return self.buckets[self._h(key) % len(self.buckets)]
    def __setitem__(self, k, v):
        b = self._bucket(k)
        for i, (kk, _) in enumerate(b):
            if kk == k: b[i] = (k, v); return
        b.append((k, v)); self.n += 1
        if self.n > 2 * len(self.buckets): self._grow()
    def _grow(self):
        items = [kv for b in self.buckets for kv in b]; self.__init__(len(self.buckets) * 2)
        for k, v in items: self[k] = v
    def __getitem__(self, k):
        for kk, v in self._bucket(k):
            if kk == k: return v
        raise KeyError(k)
    def __delitem__(self, k): b = self._bucket(k); before = len(b); b[:] = [kv for kv in b if kv[0] != k]; self.n -= before - len(b)
    def __len__(self): return self.n
    def __contains__(self, k): return any(kk == k for kk, _ in self._bucket(k))
t = HashTable()
for i in range(20): t[f"k{i}"] = i
t["k3"] += 100; del t["k4"]; print(len(t), t["k3"], "k4" in t, len(t.buckets))
try: t["nope"]
except KeyError as e: print("KeyError", e)
class Bloom:
    def __init__(self, bits=256, k=3): self.bits, self.k, self.field = bits, k, 0
    def _pos(self, item): return (int.from_bytes(hashlib.md5(f"{i}{item}".encode()).digest()[:4], "big") % self.bits for i in range(self.k))
    def add(self, item):
        for p in self._pos(item): self.field |= 1 << p
    def __contains__(self, item): return all(self.field >> p & 1 for p in self._pos(item))
b = Bloom(); [b.add(w) for w in ("a", "b", "中")]; print("a" in b, "中" in b, sum(str(i) in b for i in range(100)), b.field.bit_count())
class Fenwick:
    def __init__(self, n): self.t = [0] * (n + 1)
    def add(self, i, d):
        i += 1
        while i < len(self.t): self.t[i] += d; i += i & -i
    def sum(self, i):
        s = 0
        while i: s += self.t[i]; i -= i & -i
        return s
f = Fenwick(8)
for i, v in enumerate([5, 3, 7, 9, 6, 4, 1, 2]): f.add(i, v)
f.add(2, 10); print([f.sum(i) for i in range(9)])
class SegTree:
    def __init__(self, a, f=min, e=float("inf")):
        self.n, self.f, self.e = len(a), f, e; self.t = [e] * self.n + list(a)
        for i in range(self.n - 1, 0, -1): self.t[i] = f(self.t[2 * i], self.t[2 * i + 1])
    def set(self, i, v):
        i += self.n; self.t[i] = v
        while i > 1: i //= 2; self.t[i] = self.f(self.t[2 * i], self.t[2 * i + 1])
    def query(self, l, r):
        res, l, r = self.e, l + self.n, r + self.n
        while l < r:
            if l & 1: res = self.f(res, self.t[l]); l += 1
            if r & 1: r -= 1; res = self.f(res, self.t[r])
            l >>= 1; r >>= 1
        return res
s = SegTree([5, 2, 8, 1, 9]); print(s.query(0, 3), s.query(2, 5)); s.set(3, 100); print(s.query(2, 5), SegTree([1, 2, 3], max, 0).query(0, 2))
class Skip:
    def __init__(self, seed=1): self.rng = random.Random(seed); self.head = [None, [None] * 8]
    def add(self, v):
        node, update = self.head, []
        for lv in range(7, -1, -1):
            while node[1][lv] and node[1][lv][0] < v: node = node[1][lv]
            update.append(node)
        update.reverse(); h = 1
        while h < 8 and self.rng.random() < .5: h += 1
        new = [v, [None] * h]
        for lv in range(h): new[1][lv], update[lv][1][lv] = update[lv][1][lv], new
    def __iter__(self):
        n = self.head[1][0]
        while n: yield n[0]; n = n[1][0]
sk = Skip(); [sk.add(x) for x in (5, 1, 9, 3, 7)]; print(list(sk))
