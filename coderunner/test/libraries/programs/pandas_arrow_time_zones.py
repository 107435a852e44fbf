import pandas as pd

times = pd.Series(pd.date_range("2026-01-01", periods=2, tz="Asia/Shanghai"))
in_arrow = times.astype("timestamp[us, tz=Asia/Shanghai][pyarrow]")
elsewhere = times.dt.tz_convert("America/New_York").astype("timestamp[us, tz=America/New_York][pyarrow]")
[in_arrow.dt.hour.tolist(), elsewhere.dt.hour.tolist()]
