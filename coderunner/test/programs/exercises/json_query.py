# Exercise: a JSON path query, a schema checker, a differ and a pretty printer.
import json
import re
DATA = json.loads('{"store": {"books": [{"title": "A", "price": 8.5, "tags": ["x"]}, {"title": "B", "price": 12, "tags": []}], "open": true, "owner": null}}')


def query(doc, path):
    nodes = [doc]
    for name, index, star in re.findall(r"(\w+)|\[(-?\d+)\]|\[(\*)\]", path):
        nxt = []
        for n in nodes:
            if name and isinstance(n, dict) and name in n: nxt.append(n[name])
            elif index and isinstance(n, list) and -len(n) <= int(index) < len(n): nxt.append(n[int(index)])
            elif star and isinstance(n, list): nxt.extend(n)
        nodes = nxt
    return nodes


def check(value, schema, at="$"):
    match schema:
        case type() as t:
            if not isinstance(value, t) or isinstance(value, bool) and t is not bool:
                yield f"{at}: expected {t.__name__}, got {type(value).__name__}"
        case [inner]:
            if not isinstance(value, list): yield f"{at}: not a list"
            else:
                for i, v in enumerate(value): yield from check(v, inner, f"{at}[{i}]")
        case dict():
            for k, s in schema.items():
                opt = k.endswith("?"); k = k.rstrip("?")
                if k in value: yield from check(value[k], s, f"{at}.{k}")
                elif not opt: yield f"{at}.{k}: missing"
        case tuple():
            if all(list(check(value, s)) for s in schema): yield f"{at}: none of {[getattr(s, '__name__', s) for s in schema]}"


def diff(a, b, at=""):
    if type(a) is not type(b): yield at, a, b
    elif isinstance(a, dict):
        for k in sorted(a.keys() | b.keys()): yield from diff(a.get(k), b.get(k), f"{at}/{k}")
    elif isinstance(a, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)): yield from diff(x, y, f"{at}/{i}")
    elif a != b: yield at, a, b


for p in ("store.books[*].title", "store.books[-1].price", "store.books[*].tags[0]", "store.zzz", "store.open"): print(p, query(DATA, p))
SCHEMA = {"store": {"books": [{"title": str, "price": (int, float), "tags": [str], "isbn?": str}], "open": bool, "owner": str, "city": str}}
print(*check(DATA, SCHEMA), sep="\n")
other = json.loads(json.dumps(DATA)); other["store"]["books"][0]["price"] = 9; other["store"]["open"] = False; other["store"]["new"] = 1
print(list(diff(DATA, other)))
def pretty(v, depth=0):
    pad = "  " * depth
    if isinstance(v, dict): return "\n".join(f"{pad}{k}:" + ("\n" + pretty(x, depth + 1) if isinstance(x, (dict, list)) and x else f" {json.dumps(x)}") for k, x in v.items())
    if isinstance(v, list): return "\n".join(f"{pad}-\n{pretty(x, depth + 1)}" if isinstance(x, (dict, list)) else f"{pad}- {json.dumps(x)}" for x in v)
    return pad + json.dumps(v)
print(pretty(DATA))
