import pandas as pd
from tabulate import tabulate

frame = pd.DataFrame({"城市": ["北京", "上海"], "total": [150, 100.5]})
[frame.to_markdown(index=False), tabulate([["a", 1]], headers=["k", "v"])]
