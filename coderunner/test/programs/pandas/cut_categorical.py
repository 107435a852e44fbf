# cut, qcut, Categorical, value_counts, rank, binning, ordered comparisons.
import pandas as pd
ages = pd.Series([5, 17, 18, 35, 64, 65, 90])
c = pd.cut(ages, [0, 17, 64, 120], labels=["child", "adult", "senior"]); print(c.tolist(), c.value_counts(sort=False).to_dict(), c.cat.categories.tolist(), c.cat.codes.tolist(), (c > "child").tolist(), c.cat.ordered)
print(pd.cut(ages, 3).astype(str).tolist(), pd.qcut(ages, 3, labels=False).tolist(), pd.cut(ages, [0, 18, 100], right=False).astype(str).tolist()[:3], pd.qcut(range(10), [0, .5, 1]).categories.astype(str).tolist(), pd.cut([1], [0, 1, 2], retbins=True)[1])
sz = pd.Series(pd.Categorical(["M", "S", "L", "S"], categories=["S", "M", "L"], ordered=True)); print(sz.sort_values().tolist(), sz.min(), sz.max(), sz.value_counts().to_dict(), sz.cat.rename_categories({"S": "small"}).tolist(), sz.cat.add_categories("XL").cat.categories.tolist(), (sz == "S").sum(), sz.cat.remove_unused_categories().nunique(), sz.cat.reorder_categories(["L", "M", "S"]).min())
df = pd.DataFrame({"s": sz, "v": [1, 2, 3, 4]}); print(df.groupby("s", observed=True)["v"].sum(), df.groupby("s", observed=False).size().to_dict(), df.sort_values(["s", "v"], ascending=[True, False]), df.v.rank(pct=True).tolist(), pd.Series([3, 1, 3]).rank(method="dense").tolist(), df.v.value_counts(bins=2).sort_index().tolist(), ages.value_counts(normalize=True).round(2).iloc[0], ages.mode().tolist(), df["s"].astype(str).str.lower().tolist())
def grade(x): return "A" if x >= 65 else "B"
print(ages.apply(grade).value_counts().to_dict(), ages.map(lambda x: x % 2).groupby(c, observed=True).sum().to_dict(), pd.IntervalIndex.from_breaks([0, 1, 2]).contains(0.5).tolist(), pd.Interval(0, 5).overlaps(pd.Interval(4, 6)))
