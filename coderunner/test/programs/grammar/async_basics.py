# async and await: gather, tasks, queues, async generators, async with, timeouts and cancellation.
import asyncio


async def double(n, delay=0):
    await asyncio.sleep(delay)
    return n * 2


async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


class Conn:
    async def __aenter__(self):
        print("open")
        return self

    async def __aexit__(self, *exc):
        print("close", exc[0].__name__ if exc[0] else None)
        return True

    async def query(self, q):
        await asyncio.sleep(0)
        return q.upper()


class Rows:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n


async def producer(q, items):
    for x in items:
        await q.put(x)
    await q.put(None)


async def consumer(q):
    got = []
    while (x := await q.get()) is not None:
        got.append(x * x)
    return got


async def fail():
    await asyncio.sleep(0)
    raise ValueError("async failure")


async def main():
    print(await asyncio.gather(double(1), double(2, 0.01), double(3)))
    print([i async for i in ticker(4) if i % 2 == 0], {i: i * i async for i in ticker(3)})
    async with Conn() as c:
        print(await c.query("select"))
        raise KeyError("x")
    async for r in Rows(3):
        print("row", r)
    q = asyncio.Queue(maxsize=2)
    _, got = await asyncio.gather(producer(q, range(5)), consumer(q))
    print(got)
    print(await asyncio.gather(double(5), fail(), return_exceptions=True))
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.01)
    except asyncio.TimeoutError:
        print("timeout")
    t = asyncio.create_task(double(21))
    t2 = asyncio.create_task(asyncio.sleep(60))
    t2.cancel()
    try:
        await t2
    except asyncio.CancelledError:
        print("cancelled", t2.cancelled())
    print(await t, t.done())
    lock = asyncio.Lock()
    order = []

    async def worker(name):
        for step in range(2):
            async with lock:
                order.append(f"{name}{step}")
                await asyncio.sleep(0)

    await asyncio.gather(*(worker(n) for n in "ab"))
    print(order)
    sem = asyncio.Semaphore(2)
    ev = asyncio.Event()

    async def waiter():
        async with sem:
            await ev.wait()
            return "woken"

    w = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    print(await w)
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(double(k)) for k in range(3)]
    print([t.result() for t in ts])
    done, pending = await asyncio.wait([asyncio.create_task(double(8))])
    print(len(done), len(pending), done.pop().result())
    return "finished"


print(asyncio.run(main()))
