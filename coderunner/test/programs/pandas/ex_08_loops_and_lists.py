# Beginners' pandas: loops over rows, appending to lists, building frames, printing.
import pandas as pd
data = []
for i in range(1, 6):
    row = {"n": i, "square": i ** 2}
    if i % 2 == 0:
        row["even"] = True
    data.append(row)
df = pd.DataFrame(data)
df["even"] = df["even"].fillna(False) if df["even"].dtype == bool else df["even"].apply(lambda v: v is True)
total = 0
for index, row in df.iterrows():
    total += row["square"]
    df.loc[index, "running"] = total
for i in range(len(df)):
    if df["even"][i]:
        df.loc[i, "square"] = 0
    print(i, df.iloc[i]["n"], df.at[i, "square"], df["running"].values[i])
new = pd.DataFrame(columns=["a", "b"])
for k in range(3):
    new.loc[len(new)] = [k, k * 2]
print(new, new["a"].sum(), list(zip(df["n"], df["square"])), [x * 2 for x in df["n"]], {r.n: r.square for r in df.itertuples()}, max(df["running"]), len(df[df["even"] == True]), df["n"].tolist()[::-1], sum(df.square), sorted(df["square"].unique()))
dfs = {name: pd.DataFrame({"v": range(n)}) for name, n in (("p", 2), ("q", 3))}
for name in dfs: dfs[name]["src"] = name; dfs[name]["v"] += 1
print(pd.concat(dfs.values(), ignore_index=True), {k: int(d.v.sum()) for k, d in dfs.items()})
df["label"] = ["odd" if n % 2 else "even" for n in df["n"]]; df["cum"] = [sum(df["n"][:i + 1]) for i in range(len(df))]; del df["running"]; print(df.to_string(), df.columns.get_loc("label"), df.label.eq("odd").sum())
