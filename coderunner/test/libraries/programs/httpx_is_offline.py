import asyncio

import httpx

try:
    httpx.get("http://192.0.2.1/", timeout=5)
except httpx.ConnectError as error:
    print(type(error).__name__, error)


async def main():
    async with httpx.AsyncClient() as client:
        for address in ("http://192.0.2.1/", "https://example.com/"):
            try:
                await client.get(address, timeout=5)
            except httpx.ConnectError as error:
                print(type(error).__name__, error)


asyncio.run(main())
request = httpx.Request("GET", "https://example.com/a", params={"q": "中"})
str(request.url)
