# Cleaning messy text columns: whitespace, units, booleans, mixed dates, outliers, duplicates.
import pandas as pd
df = pd.DataFrame({" Name ": [" alice", "BOB ", "alice", None, "Eve"], "Height": ["170cm", "1.8m", "170cm", "165 cm", "n/a"], "Member": ["yes", "No", "YES", "n", ""], "Joined": ["2024-01-05", "05/02/2024", "2024-01-05", "2024.03.01", "bad"], "Spend": ["$1,000", "250", "$1,000", "-", "9999999"]})
df.columns = df.columns.str.strip().str.lower()
df["name"] = df["name"].str.strip().str.title()
def height(s):
    s = s.replace(" ", "")
    if s.endswith("cm"): return float(s[:-2])
    if s.endswith("m"): return float(s[:-1]) * 100
    return None
df["height"] = df["height"].apply(height)
df["member"] = df["member"].str.lower().str[0].map({"y": True, "n": False})
df["joined"] = df["joined"].str.replace(".", "-", regex=False).apply(lambda s: pd.to_datetime(s, errors="coerce", dayfirst="/" in s))
df["spend"] = pd.to_numeric(df["spend"].str.replace(r"[$,]", "", regex=True), errors="coerce").clip(upper=5000)
df = df.drop_duplicates().dropna(subset=["name"]).reset_index(drop=True)
print(df, df.dtypes.astype(str).to_dict(), df.isna().sum().to_dict(), df["height"].mean(), df["spend"].fillna(0).tolist(), df.joined.dt.month.tolist(), len(df))
