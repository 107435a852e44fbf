import pandas as pd

sales = pd.DataFrame(
    {
        "city": ["北京", "上海", "北京", "广州", "上海"],
        "amount": [120.0, 80.5, 30.0, 55.25, 19.5],
        "day": pd.to_datetime(["2024-01-01", "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-03"]),
    }
)
managers = pd.DataFrame({"city": ["北京", "上海"], "manager": ["Li", "Wang"]})
totals = sales.groupby("city", as_index=False).agg(total=("amount", "sum"), orders=("amount", "size"))
merged = totals.merge(managers, on="city", how="left").sort_values("total", ascending=False)
print(merged.to_csv(index=False), end="")
print(sales.pivot_table(index="day", values="amount", aggfunc="sum")["amount"].tolist())
merged.reset_index(drop=True)
