import requests

try:
    requests.get("https://example.com/", timeout=5)
except requests.ConnectionError as error:
    reason = "network is off in the sandbox"
    print(type(error).__name__, reason if reason in str(error) else error, sep=", ")
prepared = requests.Request("GET", "https://example.com/a", params={"q": "中"}).prepare()
prepared.url
