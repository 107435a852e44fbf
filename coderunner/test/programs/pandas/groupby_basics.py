# groupby with aggregations, named aggregation, transform, filter, apply, iteration.
import pandas as pd
df = pd.DataFrame({"dept": ["a", "b", "a", "b", "c"], "emp": ["v", "w", "x", "y", "z"], "pay": [10, 20, 30, 40, 50], "age": [25, 35, 45, 55, 65]})
g = df.groupby("dept")
print(g["pay"].sum(), g["pay"].mean().to_dict(), g.size(), g["pay"].agg(["min", "max", "count"]), g.agg({"pay": "sum", "age": "max"}), g.agg(total=("pay", "sum"), oldest=("age", "max"), names=("emp", ", ".join)), g["pay"].agg(lambda s: s.max() - s.min()))
df["share"] = df["pay"] / g["pay"].transform("sum"); df["rank"] = g["pay"].rank(ascending=False); df["cum"] = g["pay"].cumsum(); df["n"] = g.cumcount(); print(df.round(3))
print(g.filter(lambda x: len(x) > 1)["emp"].tolist(), g.first(), g.nth(0)["emp"].tolist(), g.head(1).index.tolist(), g.ngroups, sorted(g.groups), g.get_group("a")["emp"].tolist(), g["pay"].apply(lambda s: s.nlargest(1).iloc[0]).to_dict(), g["pay"].describe()["mean"].tolist())
for name, group in g:
    print(name, group["pay"].tolist(), len(group))
print(df.groupby(["dept", "n"])["pay"].sum().unstack(fill_value=0), df.groupby(df["age"] > 40)["pay"].mean(), df.groupby("dept", as_index=False)["pay"].sum(), df.groupby(lambda i: i % 2)["pay"].sum().to_dict(), df.groupby("dept", sort=False)["pay"].sum().sort_values(ascending=False).head(2), df.groupby("dept")[["pay", "age"]].mean().reset_index())
def top(d, n=1): return d.sort_values("pay", ascending=False).head(n)
print(df.groupby("dept", group_keys=False)[["emp", "pay"]].apply(top, n=1)); print(g["pay"].pct_change().round(2).tolist(), g["pay"].shift().tolist(), g["emp"].unique().to_dict() if False else g["emp"].nunique().to_dict(), g.pay.quantile(.5).tolist())
