# Reads CSV from standard input with the csv module and from sys.stdin with json lines.
import csv
import json
import sys

header = sys.stdin.readline().strip()
print("header:", header)
n = int(header.split("=")[1])
rows = list(csv.DictReader(sys.stdin.readline() for _ in range(n + 1)))
for r in rows:
    print(r["name"], float(r["score"]) * 1.1 // 1)
for line in sys.stdin:
    if line.strip():
        obj = json.loads(line)
        print(sorted(obj), obj.get("k"))
print(sys.stdin.readable(), hasattr(sys.stdin, "buffer") and True)
