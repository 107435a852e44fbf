# Exercise: tasks with priorities, generators as coroutines, a round-robin scheduler, a rate limiter.
import heapq
from collections import deque
from itertools import count


def task(name, n):
    total = 0
    for i in range(n):
        got = yield f"{name}{i}"
        total += got or 0
    return total


def round_robin(tasks):
    queue, results = deque((name, g, None) for name, g in tasks), {}
    while queue:
        name, gen, value = queue.popleft()
        try:
            step = gen.send(value)
        except StopIteration as stop:
            results[name] = stop.value
        else:
            print(step, end=" ")
            queue.append((name, gen, len(step)))
    print()
    return results


print(round_robin([(n, task(n, k)) for n, k in (("a", 3), ("b", 1), ("long", 2))]))


class EventLoop:
    def __init__(self):
        self.now, self._q, self._n, self.log = 0, [], count(), []

    def call_at(self, t, fn, *args):
        heapq.heappush(self._q, (t, next(self._n), fn, args))

    def call_later(self, dt, fn, *args):
        self.call_at(self.now + dt, fn, *args)

    def run(self, until=100):
        while self._q and self._q[0][0] <= until:
            self.now, _, fn, args = heapq.heappop(self._q)
            fn(*args)


loop = EventLoop()


def tick(name, every, left):
    loop.log.append((loop.now, name))
    if left > 1:
        loop.call_later(every, tick, name, every, left - 1)


loop.call_at(1, tick, "x", 2, 3)
loop.call_at(0, tick, "y", 3, 2)
loop.call_at(3, lambda: loop.log.append((loop.now, "once")))
loop.run()
print(loop.log, loop.now)


class Bucket:
    def __init__(self, rate, size): self.rate, self.size, self.tokens, self.last = rate, size, size, 0
    def allow(self, t):
        self.tokens = min(self.size, self.tokens + (t - self.last) * self.rate); self.last = t
        if self.tokens >= 1: self.tokens -= 1; return True
        return False


b = Bucket(1, 2)
print([b.allow(t) for t in (0, 0, 0, 1, 1, 5, 5, 5)])


def dependencies(graph):
    done, visiting = [], set()
    def visit(n):
        if n in done: return
        if n in visiting: raise RuntimeError(f"cycle at {n}")
        visiting.add(n)
        for d in sorted(graph.get(n, ())): visit(d)
        visiting.discard(n); done.append(n)
    for n in sorted(graph): visit(n)
    return done


print(dependencies({"app": {"db", "log"}, "db": {"log"}, "log": set()}))
try:
    dependencies({"a": {"b"}, "b": {"a"}})
except RuntimeError as e:
    print(e)
