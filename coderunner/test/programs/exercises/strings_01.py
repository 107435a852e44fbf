# Exercise: run-length encoding and decoding with groupby and re.
import re
from itertools import groupby
def encode(s): return "".join(f"{len(list(g))}{k}" for k, g in groupby(s))
def decode(s): return re.sub(r"(\d+)(\D)", lambda m: m.group(2) * int(m.group(1)), s)
def encode_loop(s):
    if not s: return ""
    out, prev, n = [], s[0], 0
    for ch in s:
        if ch == prev: n += 1
        else:
            out.append(str(n) + prev); prev, n = ch, 1
    return "".join(out + [str(n) + prev])
for s in ["", "a", "aaabccdddd", "WWWWBWW", "中中文"]:
    e = encode(s)
    assert decode(e) == s and encode_loop(s) == e
    print(repr(s), repr(e), len(e) / max(len(s), 1))
