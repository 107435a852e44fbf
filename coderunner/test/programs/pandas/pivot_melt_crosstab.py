# pivot, pivot_table, melt, stack, unstack, crosstab, wide_to_long, explode, get_dummies.
import pandas as pd
df = pd.DataFrame({"date": ["d1", "d1", "d2", "d2"], "city": ["x", "y", "x", "y"], "temp": [10, 20, 30, 40], "hum": [1, 2, 3, 4]})
print(df.pivot(index="date", columns="city", values="temp"), df.pivot_table(values="temp", index="city", aggfunc=["mean", "sum"]), df.pivot_table(index="date", columns="city", values=["temp", "hum"], aggfunc="sum", margins=True, margins_name="all"))
wide = df.pivot(index="date", columns="city", values="temp"); print(wide.reset_index().melt(id_vars="date", value_name="t"), pd.melt(df, id_vars=["date", "city"], var_name="what").head(3), wide.stack(), wide.unstack().to_dict())
print(pd.crosstab(df.city, df.temp > 15), pd.crosstab(df["date"], df["city"], values=df["temp"], aggfunc="max"), pd.crosstab(df.city, df.date, normalize="index"), pd.get_dummies(df["city"], prefix="c", dtype=int), pd.DataFrame({"k": [1, 2], "v": [[1, 2], [3]]}).explode("v"), pd.get_dummies(pd.Series(["a", None]), dummy_na=True).astype(int))
w = pd.DataFrame({"id": [1, 2], "s2020": [5, 6], "s2021": [7, 8]}); print(pd.wide_to_long(w, ["s"], i="id", j="year").reset_index(), pd.Series(["a|b", "b"]).str.get_dummies(), pd.factorize(pd.Series(["q", "p", "q"]))[0], df.set_index(["date", "city"])["temp"].unstack("city").sum(axis=1).to_dict())
try:
    pd.concat([df, df]).pivot(index="date", columns="city", values="temp")
except ValueError as e:
    print("ValueError:", e)
