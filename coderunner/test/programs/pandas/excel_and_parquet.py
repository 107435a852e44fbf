# to_excel and read_excel with several sheets, to_parquet and read_parquet, in the working folder.
import pandas as pd
df = pd.DataFrame({"品名": ["苹果", "梨"], "数量": [3, 5], "单价": [2.5, 1.25]}); df["金额"] = df["数量"] * df["单价"]
try:
    import openpyxl
except ImportError:
    openpyxl = None
if openpyxl:
    with pd.ExcelWriter("book.xlsx") as w:
        df.to_excel(w, sheet_name="销售", index=False); df.describe().to_excel(w, sheet_name="stats")
    back = pd.read_excel("book.xlsx", sheet_name="销售"); sheets = pd.read_excel("book.xlsx", sheet_name=None); print(back.equals(df), list(sheets), sheets["stats"].shape, pd.ExcelFile("book.xlsx").sheet_names, pd.read_excel("book.xlsx", usecols=["品名"]).iloc[:, 0].tolist())
else:
    print("no excel here")
df.to_parquet("t.parquet"); print(pd.read_parquet("t.parquet", columns=["品名", "金额"])); print(pd.read_parquet("t.parquet").equals(df), df["金额"].sum(), df.sum(numeric_only=True).to_dict())
df.to_feather("t.feather"); print(pd.read_feather("t.feather").shape, df.columns.tolist(), df.to_string(index=False))
