# Async pipelines, as_completed, to a synchronous callback, async context manager by decorator, timeouts.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def session(name):
    print("begin", name)
    try:
        yield {"name": name}
    finally:
        await asyncio.sleep(0)
        print("end", name)


async def fetch(i):
    await asyncio.sleep(0.002 * (3 - i))
    return f"page {i}"


async def countdown(n):
    while n:
        yield n
        n -= 1


async def agen_send():
    received = yield "ready"
    while received is not None:
        received = yield received * 2


async def main():
    async with session("s") as s:
        s["hits"] = 0
        for coro in asyncio.as_completed([fetch(i) for i in range(3)]):
            print(await coro)
            s["hits"] += 1
        print(s)
    print([x async for x in countdown(3)], sum([x async for x in countdown(4)]))
    g = agen_send()
    print(await g.__anext__(), await g.asend(4), await g.asend(5))
    await g.aclose()
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_soon(fut.set_result, "from callback")
    print(await fut)
    results = await asyncio.gather(*[asyncio.create_task(fetch(i), name=f"t{i}") for i in range(3)])
    print(results, asyncio.iscoroutinefunction(main))
    cond = asyncio.Condition()
    ready = []

    async def wait_for():
        async with cond:
            await cond.wait_for(lambda: ready)
            return ready[0]

    task = asyncio.create_task(wait_for())
    await asyncio.sleep(0)
    async with cond:
        ready.append("go")
        cond.notify_all()
    print(await task)
    pq = asyncio.PriorityQueue()
    for item in [(3, "c"), (1, "a"), (2, "b")]:
        pq.put_nowait(item)
    print([pq.get_nowait()[1] for _ in range(pq.qsize())])
    print(await asyncio.shield(fetch(2)))


if __name__ == "__main__":
    asyncio.run(main())
