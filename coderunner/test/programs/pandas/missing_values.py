# Missing values: isna, fillna, dropna, interpolate, ffill, replace, duplicates, nullable types.
import numpy as np
import pandas as pd
df = pd.DataFrame({"a": [1, np.nan, 3, np.nan], "b": ["x", None, "z", "z"], "c": [np.nan] * 4, "d": [1, 2, 2, 2]})
print(df.isna().sum().to_dict(), df.notna().all().to_dict(), df.fillna({"a": 0, "b": "?"}), df["a"].fillna(df["a"].mean()).tolist(), df.dropna(axis=1, how="all").columns.tolist(), df.dropna(subset=["a"]).index.tolist(), df.dropna(thresh=3).shape, df.a.ffill().tolist(), df.a.bfill(limit=1).tolist(), df.a.interpolate().tolist())
print(df.duplicated(subset=["b", "d"]).tolist(), df.drop_duplicates("d").index.tolist(), df.drop_duplicates(["b"], keep="last").index.tolist(), df.replace(np.nan, "NA")["a"].tolist(), df["b"].replace({"x": "X"}).tolist(), df.a.count(), df.a.sum(), df.a.mean(skipna=False), df.a.isnull().any())
s = pd.array([1, None, 3], dtype="Int64"); print(s, s + 1, pd.Series(s).sum(), pd.Series([True, None], dtype="boolean") | False, pd.NA is pd.NA, pd.isna([1, None, np.nan, pd.NaT]), pd.to_numeric(pd.Series(["1", "x", "3.5"]), errors="coerce").tolist(), pd.Series(["1", "2"]).astype(int).sum())
df["a"] = df["a"].fillna(0).astype(int); df.loc[df.b.isna(), "b"] = "filled"; df["c"] = df["c"].where(df["c"].notna(), df["d"]); print(df, df.dtypes.astype(str).tolist(), df.convert_dtypes().dtypes.astype(str).tolist(), df.isna().any().any())
