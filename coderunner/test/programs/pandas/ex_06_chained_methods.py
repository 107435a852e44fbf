# Long method chains with assign, query, pipe, groupby, agg, reset_index, style of analysts.
import numpy as np
import pandas as pd
result = (
    pd.DataFrame({"g": list("aabbbc"), "x": [1, 2, 3, 4, 5, 6], "y": [2.0, np.nan, 1, 5, 3, 9]})
    .assign(y=lambda d: d["y"].fillna(d["y"].mean()), z=lambda d: d.x * d.y)
    .query("x > 1")
    .pipe(lambda d: d[d["z"] < d["z"].max()])
    .groupby("g", as_index=False)
    .agg(n=("x", "size"), total=("z", "sum"), span=("y", lambda s: s.max() - s.min()))
    .sort_values("total", ascending=False)
    .rename(columns=str.upper)
    .reset_index(drop=True)
    .round(2)
)
print(result)
print(result.set_index("G").T.to_dict(), result.to_markdown if False else result.shape, result.loc[result["TOTAL"].idxmax(), "G"], result.eval("AVG = TOTAL / N").AVG.round(2).tolist(), (result.select_dtypes("number") > 1).sum().to_dict(), result.memory_usage(index=False).gt(0).all(), result.iloc[::-1].G.str.cat(), result.melt("G").sort_values(["G", "variable"]).value.tolist())
