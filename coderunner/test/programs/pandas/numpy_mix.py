# pandas and numpy together: ufuncs, where, select, matrices, random data, statistics.
import numpy as np
import pandas as pd
rng = np.random.default_rng(11)
df = pd.DataFrame(rng.normal(size=(200, 3)), columns=list("xyz")); df["g"] = rng.choice(["a", "b"], 200); df["lab"] = np.select([df.x > 1, df.x < -1], ["hi", "lo"], default="mid")
print(df.describe().round(3), df.groupby(["g", "lab"]).size().unstack(), df[list("xyz")].corr().round(3), df.lab.value_counts().to_dict())
df["norm"] = np.sqrt((df[["x", "y", "z"]] ** 2).sum(axis=1)); df["z"] = (df.z - df.z.mean()) / df.z.std(ddof=0); print(np.allclose(df.z.mean(), 0), df.z.std(ddof=0).round(6), df.norm.max().round(4), np.percentile(df.norm, 90).round(4), np.where(df.norm > 3)[0].tolist(), df.loc[np.abs(df.x) > 2.2, ["x"]].round(2).x.tolist())
X = np.c_[np.ones(len(df)), df[["x", "y"]]]; target = 2 + 3 * df.x - df.y + rng.normal(scale=.1, size=200); beta, *_ = np.linalg.lstsq(X, target, rcond=None); print(beta.round(1), df.x.values.shape, df[["x"]].to_numpy()[0, :1].round(3), np.asarray(df["g"])[:3].tolist(), pd.Series(np.r_[1:4]).tolist(), np.log(pd.Series([1.0, np.e])).tolist(), np.maximum(df.x, df.y).mean().round(4), np.isclose(df.x.to_numpy(copy=True).sum(), df.x.sum()))
boot = [df.x.sample(frac=1, replace=True, random_state=i).mean() for i in range(20)]; print(np.round(np.quantile(boot, [.05, .95]), 3)); train = df.sample(frac=.8, random_state=1); test = df.drop(train.index); print(len(train), len(test), train.index.intersection(test.index).empty)
