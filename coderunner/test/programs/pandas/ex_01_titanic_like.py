# A passenger table: survival rates by class and sex, ages filled by group, new features.
import io
import pandas as pd
csv = """PassengerId,Survived,Pclass,Name,Sex,Age,Fare,Embarked
1,0,3,"Braund, Mr. Owen",male,22,7.25,S
2,1,1,"Cumings, Mrs. John",female,38,71.28,C
3,1,3,"Heikkinen, Miss. Laina",female,26,7.92,S
4,1,1,"Futrelle, Mrs. Jacques",female,35,53.1,S
5,0,3,"Allen, Mr. William",male,,8.05,
6,0,1,"McCarthy, Mr. Timothy",male,54,51.86,S
7,0,3,"Palsson, Master. Gosta",male,2,21.08,S
"""
df = pd.read_csv(io.StringIO(csv), index_col="PassengerId")
df["Title"] = df["Name"].str.extract(r", (\w+)\.")
df["Age"] = df.groupby("Sex")["Age"].transform(lambda s: s.fillna(s.median()))
df["Embarked"] = df["Embarked"].fillna(df["Embarked"].mode()[0])
df["FareBand"] = pd.qcut(df["Fare"], 3, labels=["low", "mid", "high"])
df["Child"] = (df["Age"] < 16).astype(int)
df = df.drop(columns=["Name"])
print(df)
print(df.groupby(["Pclass", "Sex"])["Survived"].mean().unstack().fillna("-"))
print(df.groupby("FareBand", observed=True)["Survived"].agg(["mean", "count"]), df["Title"].value_counts().sort_index().to_dict(), df.corr(numeric_only=True).loc["Survived"].round(2).to_dict())
df.loc[df["Title"].isin(["Mr", "Master"]), "Sex"] = "M"; df["Sex"] = df["Sex"].replace({"female": "F"}); print(df["Sex"].tolist(), pd.get_dummies(df[["Sex", "Embarked"]], dtype=int).sum().to_dict())
