# Nested JSON to tables and back: json_normalize, explode, to_dict, groupby to lists.
import json
import pandas as pd
raw = json.loads('[{"id": 1, "user": {"name": "a", "tags": ["x", "y"]}, "items": [{"sku": "p", "n": 2}, {"sku": "q", "n": 1}]}, {"id": 2, "user": {"name": "b", "tags": []}, "items": []}, {"id": 3, "user": {"name": "c"}, "items": [{"sku": "p", "n": 5}]}]')
flat = pd.json_normalize(raw); items = pd.json_normalize(raw, record_path="items", meta=["id", ["user", "name"]]); tags = flat[["id", "user.tags"]].explode("user.tags").dropna()
print(flat.columns.tolist(), items, tags, items.groupby("sku")["n"].sum().to_dict(), items.groupby("user.name")["sku"].apply(list).to_dict(), json.dumps(items.rename(columns=lambda c: c.split(".")[-1]).to_dict("records")), flat["items"].map(len).tolist(), flat.set_index("id")["user.name"].to_dict(), pd.DataFrame(items.groupby("sku").apply(lambda g: dict(zip(g["user.name"], g.n)), include_groups=False).to_dict()).fillna(0))
