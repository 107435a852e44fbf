import httpx

try:
    httpx.get("http://192.0.2.1/", timeout=5)
except httpx.ConnectError as error:
    print(type(error).__name__, error)
request = httpx.Request("GET", "https://example.com/a", params={"q": "中"})
str(request.url)
