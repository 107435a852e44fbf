# Selecting rows and columns: loc, iloc, at, iat, masks, query, isin, between, filter.
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3, 4], "b": list("wxyz"), "c": [1.5, 2.5, None, 4.5]}, index=["r1", "r2", "r3", "r4"])
print(df["a"].tolist(), df[["a", "b"]], df.a.max(), df.loc["r2"], df.loc["r2":"r3", ["a", "c"]], df.loc[df.a > 2, "b"].tolist(), df.iloc[0], df.iloc[1:3, 0:2], df.iloc[-1, -1], df.at["r1", "b"], df.iat[1, 0])
print(df[df.a > 1], df[(df["a"] > 1) & (df["b"] != "z")], df[~df.c.isna()], df[df.b.isin(["w", "z"])], df[df.a.between(2, 3)], df.query("a > 2 and b == 'z'"), df.query("a in [1, 4]"))
limit = 2; print(df.query("a > @limit"), df.query("c.isna()"), df.filter(like="a", axis=1).columns.tolist(), df.filter(regex="^[bc]").columns.tolist(), df.select_dtypes("number").columns.tolist(), df.sample(2, random_state=1).index.tolist(), df.nlargest(2, "a"), df.nsmallest(1, "c"), df.where(df.a > 2)["a"].tolist(), df.mask(df["a"] > 2, 0)["a"].tolist())
print(df[1:3], df[::-1].index.tolist(), df.take([0, 2]), df.xs("r1")["b"], df.get("zzz", "none"), "a" in df, df.idxmax(numeric_only=True).to_dict(), df.first_valid_index(), df.loc[lambda d: d.a == 3], df.items().__next__()[0], df.pop("c").tolist(), df.columns.tolist())
try:
    df["nope"]
except KeyError as e:
    print("KeyError", e)
try:
    df.loc["zz"]
except KeyError as e:
    print("KeyError", e)
