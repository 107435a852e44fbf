# read_csv and to_csv through StringIO and files, with options; json, html, markdown-like text.
import io
import pandas as pd
text = "id;name;price;when\n1;Ünal;3,5;2024-01-02\n2;中文;4,25;2024-02-03\n# comment\n3;;;\n"
df = pd.read_csv(io.StringIO(text), sep=";", decimal=",", comment="#", parse_dates=["when"], index_col="id", dtype={"name": str}); print(df, df.dtypes.astype(str).tolist())
df.to_csv("out.csv", sep="\t", encoding="utf-8"); print(open("out.csv", encoding="utf-8").read()); print(pd.read_csv("out.csv", sep="\t", usecols=["id", "price"], nrows=2), pd.read_table("out.csv").shape)
print(df.to_csv(), df.to_csv(index=False, header=False, columns=["price"], na_rep="NA", float_format="%.1f"), df.price.to_csv(), pd.read_csv(io.StringIO("a b\n1 2"), sep=r"\s+"), pd.read_csv(io.StringIO("1,2\n3,4"), header=None, names=["p", "q"]), pd.read_csv(io.StringIO("a,b\nx,1\ny,"), na_values=["x"], skiprows=0).isna().sum().sum(), sum(len(c) for c in pd.read_csv(io.StringIO("n\n" + "\n".join(map(str, range(10)))), chunksize=4)), pd.read_csv(io.StringIO("a,b\n1,2\n"), converters={"a": lambda v: int(v) * 10}).a[0])
df.to_csv("g.csv", encoding="gbk", errors="replace"); print(pd.read_csv("g.csv", encoding="gbk").name[1]); print(pd.DataFrame({"a": [1, 2], "b": ["x", None]}).to_json(), pd.DataFrame({"a": [1, 2]}).to_json(orient="records", lines=True), pd.read_json(io.StringIO('[{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]')), pd.json_normalize([{"id": 1, "u": {"n": "a", "t": [1]}}, {"id": 2}]), pd.json_normalize({"k": 1, "items": [{"i": 1}, {"i": 2}]}, "items", ["k"]))
df.to_json("o.json", orient="split", date_format="iso", force_ascii=False); print(pd.read_json("o.json", orient="split").shape, df.to_string(na_rep="-"), df.to_html(index=False)[:40], df.head(1).to_dict(), df.to_dict("index")[2]["name"], df.to_records()[0][1], df.price.to_list(), pd.DataFrame({"a": [1]}).to_latex if False else "")
df.to_pickle if False else None; x = pd.read_csv(io.StringIO("d,v\n2024-01-01,1\n2024-01-02,2"), index_col=0, parse_dates=True); print(x.index[1], x.v.sum(), pd.read_fwf(io.StringIO("ab  12\ncd  34"), widths=[4, 2], header=None), pd.read_csv(io.StringIO('q\n"a,b"\n"c ""d"""')).q.tolist())
try:
    pd.read_csv("missing.csv")
except FileNotFoundError as e:
    print("FileNotFoundError", e.filename)
try:
    pd.read_csv(io.StringIO(""))
except pd.errors.EmptyDataError as e:
    print("EmptyDataError", e)
