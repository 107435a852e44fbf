# Exercise: a sales report as an aligned text table with totals and a bar chart.
from collections import defaultdict
from datetime import date
SALES = """2024-01-03,north,widget,4,2.50
2024-01-15,south,gadget,1,10.00
2024-02-01,north,gadget,3,9.50
2024-02-11,east,widget,10,2.25
2024-02-28,south,widget,2,2.50
2024-03-05,north,doohickey,7,1.15"""
rows = []
for line in SALES.splitlines():
    d, region, product, qty, price = line.split(",")
    rows.append({"date": date.fromisoformat(d), "region": region, "product": product, "qty": int(qty), "price": float(price)})
for r in rows: r["total"] = r["qty"] * r["price"]
def table(headers, data, align=None):
    cells = [list(map(str, headers))] + [[f"{c:,.2f}" if isinstance(c, float) else str(c) for c in row] for row in data]
    widths = [max(map(len, col)) for col in zip(*cells)]
    align = align or "<" * len(headers)
    sep = "+".join("-" * (w + 2) for w in widths)
    yield sep
    for n, row in enumerate(cells):
        yield "|".join(f" {c:{a}{w}} " for c, a, w in zip(row, align, widths))
        if n == 0: yield sep
    yield sep
print("\n".join(table(["date", "region", "product", "qty", "total"], [[r[k] for k in ("date", "region", "product", "qty", "total")] for r in rows], "<<<>>")))
by_region, by_month = defaultdict(float), defaultdict(float)
for r in rows:
    by_region[r["region"]] += r["total"]; by_month[r["date"].strftime("%b")] += r["total"]
pivot = defaultdict(lambda: defaultdict(int))
for r in rows: pivot[r["product"]][r["region"]] += r["qty"]
regions = sorted({r["region"] for r in rows})
print(*table(["product", *regions], [[p, *(pivot[p][g] for g in regions)] for p in sorted(pivot)], "<>>>"), sep="\n")
top = max(by_region.values())
for region, total in sorted(by_region.items(), key=lambda kv: kv[1], reverse=True):
    print(f"{region:>6} {'█' * round(total / top * 20):<20} {total:8.2f} {total / sum(by_region.values()):6.1%}")
print({k: round(v, 2) for k, v in by_month.items()}, max(rows, key=lambda r: r["total"])["product"])
