# Copies and views: chained selection, copy-on-write, setting with masks and enlargement.
import warnings
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
sub = df[df["a"] > 1].copy()
sub["b"] = 0
sub.loc[:, "a"] *= 10
view = df["a"]
view.iloc[0] = 99
print(df, sub, view.tolist())
other = df
other["new"] = 1
shallow = df.copy(deep=False); shallow.loc[0, "a"] = -1
print(df.columns.tolist(), df.a.tolist(), shallow.a.tolist(), other is df)
df.loc[df["a"] == 2, ["a", "b"]] = [20, 50]
df.loc[5] = 0
df.loc["row", "a"] = 7
df[["p", "q"]] = 0, 1
df["a"] = df["a"].astype(int)
print(df, df.index.tolist())
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    df["b"][0] = 1000
print(df["b"].iloc[0], df.mask(df < 1, None).isna().sum().sum() if False else "-")
m = df[["p", "q"]]; m = m + 1; df.update(m); df.iloc[0:2, [0, 1]] = [[1, 2], [3, 4]]; df.iloc[-1] = 8; print(df)
df.where(df > 3, -df, inplace=False); arr = df["a"].to_numpy().copy(); arr[0] = 12345; print(df["a"].iloc[0], arr[0], df.values.flags.writeable in (True, False))
s = pd.Series([1, 2, 3]); s[10] = 5; s[s > 2] -= 1; s.loc[0:1] = 9; del s[1]; print(s.to_dict())
