# heapq, bisect, array, queue and copy.
import heapq, bisect, copy, queue
from array import array

h = [5, 1, 8, 3]
heapq.heapify(h)
heapq.heappush(h, 2)
print(h[0], [heapq.heappop(h) for _ in range(3)], heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), sorted(h))
print(heapq.nlargest(2, [4, 9, 1]), heapq.nsmallest(2, ["aaa", "b", "cc"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([5, 1], [4], reverse=True)))
tasks = []
for n, (prio, name) in enumerate([(2, "code"), (1, "eat"), (2, "test"), (0, "wake")]):
    heapq.heappush(tasks, (prio, n, name))
while tasks:
    p, _, name = heapq.heappop(tasks)
    print(p, name, end="; ")
print()
xs = [1, 3, 3, 5]
print(bisect.bisect(xs, 3), bisect.bisect_left(xs, 3), bisect.bisect_right(xs, 4))
bisect.insort(xs, 4); bisect.insort_left(xs, 3)
print(xs, "FDCBA"[bisect.bisect([60, 70, 80, 90], 85)], [("F", "D", "C", "B", "A")[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70)])
print(bisect.bisect_left([("a", 1), ("b", 5)], 3, key=lambda t: t[1]))
a = array("i", [1, 2, 3])
a.append(4); a.extend([5]); a[0] = 10; a[1:3] = array("i", [7])
print(a, a.typecode, a.itemsize, a.tolist(), sum(a), a.index(7), a.tobytes()[:4], a.count(4), array("d", [1.5]) * 2, array("u", "hi").tounicode())
try:
    a.append("x")
except TypeError as e:
    print("TypeError")
q = queue.Queue(maxsize=2)
q.put(1); q.put(2)
try:
    q.put_nowait(3)
except queue.Full:
    print("full", q.full(), q.qsize())
print(q.get(), q.get_nowait(), q.empty())
try:
    q.get(block=False)
except queue.Empty:
    print("empty")
lifo = queue.LifoQueue(); pq = queue.PriorityQueue()
for i in [3, 1, 2]: lifo.put(i); pq.put((i, str(i)))
print([lifo.get() for _ in range(3)], [pq.get()[1] for _ in range(3)])
nested = {"a": [1, [2]], "b": (3, [4])}
sh, dp = copy.copy(nested), copy.deepcopy(nested)
nested["a"][1].append(99); nested["b"][1].append(5); nested["c"] = 1
print(sh, dp)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
    def __copy__(self): return Node(self.v + "-copy", self.nxt)
    def __deepcopy__(self, memo): return Node(self.v + "-deep", copy.deepcopy(self.nxt, memo))
n = Node("a", Node("b"))
print(copy.copy(n).v, copy.deepcopy(n).nxt.v, copy.copy(n).nxt is n.nxt)
cyc = [1]; cyc.append(cyc)
c2 = copy.deepcopy(cyc)
print(c2[1] is c2, c2 is not cyc)
