# Exercise: an LRU cache three ways, and a trie with autocomplete.
from collections import OrderedDict
class LRUCache:
    def __init__(self, capacity: int):
        self.cap = capacity; self.d = OrderedDict()
    def get(self, key: int) -> int:
        if key not in self.d: return -1
        self.d.move_to_end(key)
        return self.d[key]
    def put(self, key: int, value: int) -> None:
        self.d[key] = value; self.d.move_to_end(key)
        if len(self.d) > self.cap: self.d.popitem(last=False)
class Node:
    __slots__ = "key", "val", "prev", "next"
    def __init__(self, key=0, val=0): self.key, self.val, self.prev, self.next = key, val, None, None
class LinkedLRU:
    def __init__(self, cap):
        self.cap, self.map = cap, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
    def _remove(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _add(self, n):
        p = self.tail.prev
        p.next = self.tail.prev = n
        n.prev, n.next = p, self.tail
    def get(self, key):
        if key not in self.map: return -1
        n = self.map[key]; self._remove(n); self._add(n)
        return n.val
    def put(self, key, val):
        if key in self.map: self._remove(self.map[key])
        n = self.map[key] = Node(key, val); self._add(n)
        if len(self.map) > self.cap:
            old = self.head.next; self._remove(old); del self.map[old.key]
ops = [("put", 1, 1), ("put", 2, 2), ("get", 1), ("put", 3, 3), ("get", 2), ("put", 4, 4), ("get", 1), ("get", 3), ("get", 4)]
for cls in (LRUCache, LinkedLRU):
    c = cls(2)
    print(cls.__name__, [getattr(c, name)(*args) for name, *args in ops])
class Trie:
    def __init__(self): self.root = {}
    def insert(self, word):
        node = self.root
        for ch in word: node = node.setdefault(ch, {})
        node["$"] = word
    def _find(self, prefix):
        node = self.root
        for ch in prefix:
            if (node := node.get(ch)) is None: return None
        return node
    def __contains__(self, word): n = self._find(word); return bool(n and "$" in n)
    def complete(self, prefix):
        def walk(n):
            for k in sorted(n):
                if k == "$": yield n[k]
                else: yield from walk(n[k])
        n = self._find(prefix)
        return list(walk(n)) if n else []
t = Trie()
for w in "car card care cat dog do 中国 中文".split(): t.insert(w)
print("car" in t, "ca" in t, t.complete("car"), t.complete("do"), t.complete("x"), t.complete("中"))
class MinStack:
    def __init__(self): self.s = []
    def push(self, x): self.s.append((x, min(x, self.s[-1][1] if self.s else x)))
    def pop(self): return self.s.pop()[0]
    top = property(lambda self: self.s[-1][0]); min = property(lambda self: self.s[-1][1])
m = MinStack(); [m.push(x) for x in (3, 5, 2, 1)]; print(m.min, m.pop(), m.min, m.pop(), m.min, m.top)
