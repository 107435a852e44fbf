# A sales analysis from raw text to a report, with many chained calls.
import io
import pandas as pd
raw = """order_id,date,region,product,units,unit_price
1,2024-01-05,North,A,10,5.0
2,2024-01-17,South,B,3,20.0
3,2024-02-02,North,B,5,19.5
4,2024-02-20,East,A,,5.5
5,2024-03-03,South,A,8,5.0
6,2024-03-15,North,C,1,100.0
6,2024-03-15,North,C,1,100.0
"""
df = (pd.read_csv(io.StringIO(raw), parse_dates=["date"])
      .drop_duplicates()
      .assign(units=lambda d: d.units.fillna(d.units.median()).astype(int),
              revenue=lambda d: d.units * d.unit_price,
              month=lambda d: d.date.dt.to_period("M").astype(str))
      .sort_values(["date", "order_id"])
      .reset_index(drop=True))
print(df)
summary = df.groupby("region").agg(orders=("order_id", "nunique"), revenue=("revenue", "sum"), avg=("unit_price", "mean")).sort_values("revenue", ascending=False)
summary["share"] = (summary.revenue / summary.revenue.sum() * 100).round(1).astype(str) + "%"
print(summary, summary.index[0])
print(df.pivot_table(index="month", columns="product", values="revenue", aggfunc="sum", fill_value=0, margins=True))
best = df.loc[df.groupby("region")["revenue"].idxmax(), ["region", "product", "revenue"]]; print(best.to_string(index=False))
growth = df.groupby("month")["revenue"].sum().pct_change().mul(100).round(2); print(growth.to_dict() if not growth.isna().all() else {}); assert df.revenue.sum() == summary.revenue.sum()
for region, part in df.groupby("region"):
    print(f"{region:<6} {len(part)} orders, best {part.revenue.max():>7.2f}, products {'/'.join(sorted(part['product'].unique()))}")
q = df.revenue.quantile([.25, .75]); iqr = q.loc[.75] - q.loc[.25]; print(df[(df.revenue > q.loc[.75] + 1.5 * iqr)].order_id.tolist(), df[["units", "revenue"]].corr().round(3).iloc[0, 1], df.nlargest(2, "revenue")[["product", "revenue"]].values.tolist())
