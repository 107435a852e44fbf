# Indexes: set operations, reindex, alignment, categorical and datetime indexes, duplicates, names.
import pandas as pd
a, b = pd.Index([1, 2, 3]), pd.Index([3, 4]); print(a.union(b).tolist(), a.intersection(b).tolist(), a.difference(b).tolist(), a.symmetric_difference(b).tolist(), a.get_loc(2), a.isin([1]).tolist(), a.append(b).tolist(), a.insert(1, 9).tolist(), a.drop(1).tolist(), a[::-1].tolist(), a.max(), 2 in a, a.map(str).tolist(), a.get_indexer([3, 7]).tolist(), a.to_series().sum(), a.is_monotonic_increasing, (a + 1).tolist(), a.name, a.rename("n").name)
s = pd.Series([1, 2, 3], index=["x", "y", "x"]); print(s["x"].tolist(), s.index.duplicated().tolist(), s[~s.index.duplicated()].to_dict(), s.groupby(level=0).sum().to_dict(), s.reset_index(drop=True).tolist(), s.index.has_duplicates, s.rename_axis("k").reset_index(name="v"))
df = pd.DataFrame({"v": [1, 2, 3]}, index=pd.to_datetime(["2024-01-03", "2024-01-01", "2024-01-02"])); print(df.sort_index().reindex(pd.date_range("2024-01-01", periods=4), method="ffill"), df.index.min().date(), df.loc["2024-01-02", "v"], df.index.is_monotonic_increasing, df.sort_index().asof(pd.Timestamp("2024-01-02 12:00")).v, df.align(pd.DataFrame({"w": [1]}), axis=1)[0].columns.tolist(), df.set_axis(list("pqr")).index.tolist(), df.add_suffix("_1").columns[0], df.squeeze().name)
try: s.reindex(["x"])
except ValueError as e: print("ValueError", e)
try: a[0] = 5
except TypeError as e: print("TypeError", str(e)[:30])
r = pd.RangeIndex(0, 10, 3); print(r.tolist(), r.step, pd.CategoricalIndex(["a", "b"]).codes.tolist(), pd.Index(["a", None]).isna().tolist(), pd.IntervalIndex.from_tuples([(0, 1), (1, 3)]).mid.tolist(), pd.Index([1, 2]).equals(pd.Index([1, 2])), pd.Index(["b", "a"]).sort_values().tolist(), pd.Index([3, 1]).argsort().tolist(), pd.Index(list("abc")).str.upper().tolist(), pd.Index([1, 1, 2]).unique().tolist(), pd.Index([1, 2]).repeat(2).tolist(), pd.Index([5, 6]).where(pd.Index([5, 6]) > 5, 0).tolist())
