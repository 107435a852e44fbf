# Ends with a KeyError inside pandas for a missing column.
import pandas as pd

df = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
print(df.sum().to_dict(), "are the sums of the columns")
print(df["missing"].sum())
