# Weather readings: parsing, cleaning sentinel values, monthly means, hottest days, streaks.
import pandas as pd
import numpy as np
rng = np.random.default_rng(4)
days = pd.date_range("2023-12-25", periods=20)
w = pd.DataFrame({"day": days, "temp": rng.normal(5, 4, 20).round(1), "rain": rng.choice([0, 0, 1.5, 7], 20)})
w.loc[[3, 8], "temp"] = -999
w["temp"] = w["temp"].replace(-999, np.nan).interpolate().round(1)
w = w.set_index("day")
w["wet"] = w.rain > 0
w["streak"] = w.groupby((~w.wet).cumsum())["wet"].cumsum().astype(int)
print(w.head(6), w.temp.isna().sum(), w.streak.max(), w.temp.idxmax().date(), w.resample("ME").agg({"temp": "mean", "rain": "sum"}).round(2), w.groupby(w.index.day_name()).rain.sum().loc[["Monday", "Sunday"]].to_dict())
for month, part in w.groupby(w.index.strftime("%Y-%m")):
    print(month, f"{part.temp.mean():.2f}", int(part.wet.sum()), part.temp.nlargest(2).tolist())
