# Exercise: parse a web log with named groups, aggregate and report; a CSV parser by hand.
import re
from collections import Counter, defaultdict
from datetime import datetime
LOG = '''127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
10.0.0.5 - ann [10/Oct/2023:13:56:01 +0000] "POST /login HTTP/1.1" 302 0
10.0.0.5 - ann [10/Oct/2023:13:56:02 +0000] "GET /home?tab=1 HTTP/1.1" 200 5120
broken line
10.0.0.9 - - [10/Oct/2023:14:01:59 +0000] "GET /missing HTTP/1.1" 404 169
127.0.0.1 - - [10/Oct/2023:14:03:10 +0000] "GET /index.html HTTP/1.1" 304 0'''
LINE = re.compile(r'(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<time>[^]]+)\] "(?P<method>\w+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\d+)')
def parse(text):
    for n, line in enumerate(text.splitlines(), 1):
        if not (m := LINE.match(line)):
            print("skipped line", n); continue
        d = m.groupdict()
        yield d | {"status": int(d["status"]), "size": int(d["size"]), "time": datetime.strptime(d["time"], "%d/%b/%Y:%H:%M:%S %z"), "path": d["path"].partition("?")[0]}
entries = list(parse(LOG))
print(Counter(e["status"] // 100 * 100 for e in entries), Counter(e["path"] for e in entries).most_common(1), sum(e["size"] for e in entries))
by_ip = defaultdict(list)
for e in entries: by_ip[e["ip"]].append(e)
for ip in sorted(by_ip, key=lambda i: tuple(map(int, i.split(".")))):
    es = by_ip[ip]; span = es[-1]["time"] - es[0]["time"]
    print(f"{ip:<12}{len(es):>3}{span!s:>9} {', '.join(sorted({e['user'] for e in es} - {'-'})) or 'anonymous'}")
print({h: sum(e["time"].hour == h for e in entries) for h in (13, 14)})
def parse_csv_line(line, sep=","):
    field, out, quoted, it = "", [], False, iter(line)
    for ch in it:
        if quoted:
            if ch == '"':
                nxt = next(it, "")
                if nxt == '"': field += '"'
                else:
                    quoted = False
                    if nxt == sep: out.append(field); field = ""
            else: field += ch
        elif ch == '"': quoted = True
        elif ch == sep: out.append(field); field = ""
        else: field += ch
    return out + [field]
print(parse_csv_line('a,"b,c","d ""q""",,e'), parse_csv_line(""), parse_csv_line('"x"'))
def ini(text):
    cur = out = {}
    for l in map(str.strip, text.splitlines()):
        match l.partition("="):
            case (k, "=", v): cur[k.strip()] = v.strip()
            case (s, "", "") if s.startswith("["): cur = out.setdefault(s.strip("[]"), {})
    return out
print(ini("top = 1\n[a]\nx = 1\ny=2=3\n[b]\n"))
