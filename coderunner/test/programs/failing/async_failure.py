# Ends with an exception out of asyncio.run.
import asyncio


async def job(n):
    await asyncio.sleep(0)
    if n == 2:
        raise LookupError(f"job {n} failed")
    return n


async def main():
    print("jobs run:", await asyncio.gather(job(0), job(1)))
    print(await job(2))


asyncio.run(main())
