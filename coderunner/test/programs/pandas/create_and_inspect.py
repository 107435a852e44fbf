# DataFrames made from dicts, lists, records and arrays; inspecting them.
import pandas as pd
import numpy as np
df = pd.DataFrame({"name": ["Ann", "Bob", "Cy"], "age": [30, 25, 41], "city": ["Paris", None, "Rome"]})
print(df); print(df.head(2)); print(df.tail(1)); print(df.shape, df.size, df.ndim, list(df.columns), list(df.index), df.dtypes.astype(str).to_dict(), len(df), df.empty)
print(pd.DataFrame([[1, 2], [3, 4]], columns=["a", "b"], index=["x", "y"])); print(pd.DataFrame([{"a": 1}, {"a": 2, "b": 3}])); print(pd.DataFrame(np.arange(4).reshape(2, 2)))
print(pd.DataFrame.from_dict({"r1": [1, 2], "r2": [3, 4]}, orient="index", columns=["p", "q"])); print(pd.DataFrame.from_records([(1, "a"), (2, "b")], columns=["n", "s"]))
s = pd.Series([1, 2, 3], index=list("abc"), name="nums"); print(s, s["b"], s.to_dict(), s.index.tolist(), s.name, s.values, s.sum(), s.mean(), s[s > 1].tolist())
df.info(memory_usage=False); print(df.describe()); print(df.describe(include="all").loc["count"].to_dict()); print(df.isna().sum(), df.nunique().to_dict(), df["age"].is_unique, df.T)
