# threading and concurrent.futures, small and joined before the end.
import threading, queue, time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
lock = threading.Lock(); total = 0
def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1
ts = [threading.Thread(target=add, args=(500,), name=f"w{i}") for i in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(total, [t.is_alive() for t in ts], ts[0].name)
with ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(lambda x: x * x, range(6))))
    f = ex.submit(pow, 2, 10); print(f.result(), f.done(), f.exception())
    bad = ex.submit(lambda: 1 / 0)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print("error", e)
    futs = {ex.submit(str.upper, c): c for c in "abc"}
    print(sorted(f.result() + futs[f] for f in as_completed(futs)))
    done, pending = wait([ex.submit(len, "abc")]); print(len(done), len(pending))
q = queue.Queue(); results = []
def worker():
    while True:
        item = q.get()
        if item is None: q.task_done(); break
        results.append(item * 10); q.task_done()
w = threading.Thread(target=worker, daemon=True); w.start()
for i in range(5): q.put(i)
q.put(None); q.join(); w.join()
print(results, threading.current_thread() is threading.main_thread(), threading.active_count())
ev = threading.Event(); seen = []
def waiter(): ev.wait(); seen.append("go")
t = threading.Thread(target=waiter); t.start(); ev.set(); t.join(); print(seen, ev.is_set())
local = threading.local(); local.x = 1
def look(out): out.append(hasattr(local, "x"))
o = []; t = threading.Thread(target=look, args=(o,)); t.start(); t.join(); print(o, local.x)
class Worker(threading.Thread):
    def __init__(self, n): super().__init__(); self.n = n; self.result = None
    def run(self): self.result = sum(range(self.n))
ws = [Worker(n) for n in (10, 100)]; [w.start() for w in ws]; [w.join() for w in ws]; print([w.result for w in ws])
timer_hits = []; tm = threading.Timer(0.01, timer_hits.append, args=["tick"]); tm.start(); tm.join(); print(timer_hits)
sem = threading.BoundedSemaphore(1); print(sem.acquire(blocking=False), sem.acquire(blocking=False)); sem.release()
r = threading.RLock()
with r:
    with r: print("reentrant")
b = threading.Barrier(2); out = []
def meet(): b.wait(); out.append(1)
t1, t2 = threading.Thread(target=meet), threading.Thread(target=meet); t1.start(); t2.start(); t1.join(); t2.join(); print(len(out))
