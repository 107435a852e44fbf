# A survey: Likert answers, multiple choice, weighting, cross tables and percentages.
import pandas as pd
df = pd.DataFrame({"id": range(1, 7), "sex": list("fmfmff"), "q1": ["agree", "disagree", "neutral", "agree", None, "agree"], "langs": ["py;js", "py", "", "c;py;go", "js", "go"], "w": [1, 2, 1, .5, 1, 1.5]})
scale = {"disagree": -1, "neutral": 0, "agree": 1}
df["score"] = df["q1"].map(scale)
print(df["score"].mean(), df.groupby("sex")["score"].agg(["mean", "count"]), pd.crosstab(df["sex"], df["q1"].fillna("none"), normalize="index").round(2))
langs = df.assign(lang=df["langs"].str.split(";")).explode("lang").query("lang != ''"); print(langs["lang"].value_counts().sort_index().to_dict(), langs.groupby("lang")["w"].sum().sort_values(ascending=False).to_dict(), langs.pivot_table(index="sex", columns="lang", values="id", aggfunc="count", fill_value=0))
dummies = df["langs"].str.get_dummies(";"); print(dummies.mul(df["w"], axis=0).sum().div(df["w"].sum()).round(3).to_dict(), dummies.sum(axis=1).tolist(), (dummies.T @ dummies).loc["py"].to_dict())
valid = df.dropna(subset=["score"]); print((valid.score * valid.w).sum() / valid.w.sum(), valid.q1.value_counts(normalize=True).mul(100).round(1).astype(str).add("%").to_dict(), len(valid) / len(df))
