# merge in its kinds, join, concat, indicator, suffixes, merge_asof.
import pandas as pd
a = pd.DataFrame({"id": [1, 2, 3], "x": ["a", "b", "c"]}); b = pd.DataFrame({"id": [2, 3, 3, 4], "y": [20, 30, 31, 40]})
for how in ("inner", "left", "right", "outer"): print(how, a.merge(b, on="id", how=how).to_dict("list"))
print(pd.merge(a, b, on="id", how="outer", indicator=True)["_merge"].tolist(), a.merge(b.rename(columns={"id": "key"}), left_on="id", right_on="key"), a.merge(a, on="id", suffixes=("_l", "_r")), a.merge(b, how="cross").shape, a.set_index("id").join(b.set_index("id"), how="inner"))
print(pd.concat([a, b]), pd.concat([a, b], axis=1), pd.concat([a, a], ignore_index=True).index.tolist(), pd.concat({"p": a, "q": a}).loc["q"], pd.concat([a, b], join="inner"), pd.concat([pd.Series([1], name="s"), pd.Series([2], name="t")], axis=1))
try:
    a.merge(b, on="id", validate="one_to_one")
except pd.errors.MergeError as e:
    print("MergeError", str(e)[:40])
l = pd.DataFrame({"t": [1, 5, 10], "v": list("abc")}); r = pd.DataFrame({"t": [1, 2, 3, 6, 7], "w": [1, 2, 3, 6, 7]}); print(pd.merge_asof(l, r, on="t"), pd.merge_ordered(l, r, on="t").shape, a.combine_first(pd.DataFrame({"id": [9], "z": [1]})), a["id"].isin(b["id"]).tolist(), a[~a.id.isin(b.id)])
orders = pd.DataFrame({"cust": ["A", "B", "A"], "sku": [1, 2, 2], "qty": [3, 1, 5]}); prices = pd.DataFrame({"sku": [1, 2], "price": [2.5, 4.0]})
rep = orders.merge(prices, on="sku", how="left").assign(total=lambda d: d.qty * d.price).groupby("cust", as_index=False)["total"].sum().sort_values("total", ascending=False); print(rep.to_string(index=False))
