# groupby with functions of one's own, closures, lambdas, dictionaries and classes.
import pandas as pd
df = pd.DataFrame({"team": list("xxyyy"), "p": [1, 5, 2, 8, 3], "w": [1.0, 3, 1, 1, 2]})
def weighted(g, value="p", weight="w"): return (g[value] * g[weight]).sum() / g[weight].sum()
def spread(s): return s.max() - s.min()
class Summary:
    def __init__(self, q): self.q = q; self.seen = 0
    def __call__(self, s): self.seen += 1; return s.quantile(self.q)
def top_by(col):
    def inner(g): return g.loc[g[col].idxmax()]
    return inner
g = df.groupby("team"); half = Summary(0.5)
print(g.apply(weighted, include_groups=False).round(3).to_dict(), g["p"].agg([("spread", spread), "mean", ("last", lambda s: s.iloc[-1])]), g.p.agg(half).to_dict(), half.seen > 0, g.apply(top_by("p"), include_groups=False), g.agg({"p": [min, max] if False else ["min", "max"], "w": spread}), g["p"].transform(lambda s: (s - s.mean()) / s.std()).round(3).tolist(), g["p"].apply(lambda s: s.tolist()).to_dict(), {k: v.shape for k, v in g}, g.pipe(lambda gr: gr.p.max() - gr.w.max()).to_dict())
out = []
for team, part in g:
    part = part.assign(total=part.p.cumsum(), team=team); part.loc[part.index[0], "total"] += 100; out.append(part)
print(pd.concat(out), g.p.value_counts().shape, g.p.nunique().to_dict(), g.rolling(2)["p"].sum().dropna().tolist(), g.ngroup().tolist(), g.p.rank().tolist(), g.any().shape, g.sample(1, random_state=0).shape, g.cumsum().w.tolist())
