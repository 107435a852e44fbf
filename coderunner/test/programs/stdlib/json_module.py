# json: dumps options, custom encoders and decoders, round trips, errors, files.
import json
from datetime import date
from decimal import Decimal
from collections import OrderedDict

data = {"name": "测试", "list": [1, 2.5, None, True], "nested": {"b": 1, "a": {"deep": []}}, "q": "say \"hi\"\n"}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True))
print(json.dumps(data, separators=(",", ":")), json.dumps([1, (2, 3)], indent="\t"))
print(json.loads('{"a": [1, 2, {"b": null}], "f": 1e3, "t": true, "u": "\\u4e2d"}'))
print(json.loads(json.dumps({1: "a", None: "b", True: "c"})))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, date):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        if hasattr(o, "__dict__"):
            return {"__type__": type(o).__name__, **vars(o)}
        return super().default(o)


class P:
    def __init__(self): self.x, self.y = 1, {3, 2}


print(json.dumps({"d": date(2024, 1, 2), "p": P()}, cls=Encoder), json.dumps([Decimal("1.5")], default=str))
print(json.loads('{"x": 1.10, "n": 5}', parse_float=Decimal, parse_int=lambda s: int(s) * 10))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=OrderedDict), json.loads('[{"__c": 1}]', object_hook=lambda d: ("obj", d)))
for bad in ["{", "[1,]", "{'a': 1}", "nul", '"\x01"', "1 2", ""]:
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e.msg, e.lineno, e.colno, e.pos)
for bad in [{1, 2}, object, 1j]:
    try:
        json.dumps(bad)
    except TypeError as e:
        print("TypeError:", e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print("ValueError")
with open("d.json", "w", encoding="utf-8") as f:
    json.dump(data, f, ensure_ascii=False)
with open("d.json", encoding="utf-8") as f:
    back = json.load(f)
print(back == data, json.dumps(float("inf")), json.dumps("😀é"), json.JSONDecoder().raw_decode('[1] tail'))
lines = "\n".join(json.dumps({"i": i}) for i in range(3))
print([json.loads(l)["i"] for l in lines.splitlines()], list(json.JSONEncoder().iterencode([1, {"a": 2}])))
try:
    loop = []; loop.append(loop); json.dumps(loop)
except ValueError as e:
    print(e)
def flatten(o, p=""):
    if isinstance(o, dict):
        for k, v in o.items(): yield from flatten(v, f"{p}.{k}" if p else k)
    elif isinstance(o, list):
        for i, v in enumerate(o): yield from flatten(v, f"{p}[{i}]")
    else: yield p, o
print(dict(flatten(data)))
