# Assigning columns, in-place operators on columns, loc assignment, rename, drop, insert, replace.
import pandas as pd
import numpy as np
df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
df["c"] = df["a"] + df["b"]
df["c"] += 1
df["a"] *= 2
df.loc[df["a"] > 3, "b"] = 0
df.loc[0, "b"] = 99
df.iloc[1, 0] = -5
df.at[2, "b"] = 7
df.loc[3] = [7, 8, 9]
df["flag"] = np.where(df.a > 0, "pos", "neg")
df["const"] = 1
print(df)
df.columns = ["A", "B", "C", "flag", "const"]
df.index = ["w", "x", "y", "z"]
df.index.name = "id"
print(df.rename(columns={"A": "alpha"}, index={"w": "first"}), df.drop(columns=["const"]), df.drop("x"), df.assign(D=lambda d: d.A * 10, E=5), df.replace({"flag": {"pos": "+"}})["flag"].tolist(), df.rename(str.lower, axis=1).columns.tolist())
df.insert(1, "mid", range(4)); del df["const"]; df["flag"] = df["flag"].map({"pos": 1, "neg": -1}); df[["A", "B"]] = df[["B", "A"]].values; print(df)
df.drop(columns="mid", inplace=True); df.rename(columns={"C": "c"}, inplace=True); df.reset_index(inplace=True); print(df, df.set_index("id").loc["y", "c"])
df.loc[df.A.idxmax(), "c"] -= 100; df.c //= 2; df["A"] **= 2; df["B"] = 0.5; print(df, df.astype({"A": float, "B": str}).dtypes.astype(str).tolist())
df = pd.concat([df, pd.DataFrame([{"id": "new", "A": 1, "B": 2.0, "c": 3, "flag": 0}])], ignore_index=True); print(df.iloc[-1].to_dict(), df.clip(upper={"A": 5}["A"], lower=0) if False else len(df))
df.attrs["note"] = "kept"; print(df.attrs, df.update(pd.DataFrame({"c": [1000]})), df.c.tolist(), df.copy().equals(df))
