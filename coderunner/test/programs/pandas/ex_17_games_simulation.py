# Simulated dice games stored in a frame: random seeded rows, cumulative scores, winners.
import numpy as np
import pandas as pd
rng = np.random.default_rng(2024)
rolls = pd.DataFrame({"game": np.repeat(np.arange(1, 6), 4), "player": np.tile(["ann", "bob", "cy", "di"], 5), "a": rng.integers(1, 7, 20), "b": rng.integers(1, 7, 20)})
rolls["total"] = rolls[["a", "b"]].sum(axis=1); rolls["double"] = rolls["a"] == rolls["b"]; rolls.loc[rolls["double"], "total"] *= 2
rolls["best"] = rolls.groupby("game")["total"].transform("max").eq(rolls["total"]); rolls["running"] = rolls.groupby("player")["total"].cumsum()
print(rolls.head(8), rolls.groupby("player").agg(points=("total", "sum"), wins=("best", "sum"), doubles=("double", "mean")).sort_values("points", ascending=False))
table = rolls.pivot(index="game", columns="player", values="total"); print(table, table.idxmax(axis=1).tolist(), table.rank(axis=1, ascending=False, method="min").astype(int).sum().to_dict(), table.diff().abs().max().to_dict(), table.corr().round(2).loc["ann"].to_dict())
final = rolls[rolls.game == 5].set_index("player")["running"]; print(f"winner: {final.idxmax()} with {final.max()}", (final - final.min()).to_dict(), final.nlargest(2).index.tolist(), rolls.total.value_counts().sort_index().to_dict())
