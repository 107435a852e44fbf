# apply by rows and columns, map, pipe, agg with functions, itertuples, iterrows, vectorized where.
import pandas as pd
df = pd.DataFrame({"w": [2, 3, 4], "h": [5, 6, 7], "name": ["p", "q", "r"]})
print(df.apply(lambda r: r.w * r["h"], axis=1).tolist(), df[["w", "h"]].apply(sum).to_dict(), df[["w", "h"]].apply(lambda c: c / c.max()).round(2), df["name"].map({"p": "P"}).fillna("-").tolist(), df["name"].map(str.upper).tolist(), df[["w", "h"]].map(lambda x: x ** 2), df.apply(lambda r: pd.Series({"area": r.w * r.h, "id": r["name"] * 2}), axis=1))
def add_total(d, cols, name="total"): d = d.copy(); d[name] = d[cols].sum(axis=1); return d
print(df.pipe(add_total, ["w", "h"]).pipe(lambda d: d[d.total > 7]), df[["w", "h"]].agg(["sum", "mean"]), df.agg({"w": "max", "h": lambda s: s.min() - 1}), df.w.agg(["min", "max"]).to_dict(), df.w.transform([lambda x: x + 1]) if False else df.w.transform(lambda x: x - x.mean()).tolist())
for row in df.itertuples(index=False): print(row.name, row.w + row.h, row._fields, end="; ")
for i, row in df.iterrows(): print(i, row["name"], row.w, end="; ")
for col, values in df.items(): print(col, values.tolist(), end="; ")
def category(row):
    if row["w"] > 3: return "big"
    elif row["h"] == 5: return "first"
    return "other"
df["cat"] = df.apply(category, axis=1); df["pair"] = list(zip(df.w, df.h)); df["ratio"] = df.eval("h / w").round(2); df.eval("area = w * h", inplace=True); print(df, df["cat"].tolist(), df.eval("w > 2 and h < 7").tolist(), df.w.combine(df.h, max).tolist(), df["w"].apply(lambda x, k: x + k, k=10).tolist(), df[["w", "h"]].apply(lambda r: r.tolist(), axis=1).tolist(), df.w.to_numpy() @ df.h.to_numpy(), [d for d in df.to_dict("records")][0]["pair"])
