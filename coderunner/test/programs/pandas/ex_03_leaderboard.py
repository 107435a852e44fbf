# A leaderboard built with merges, ranks, cumulative sums and formatted printing.
import pandas as pd
players = pd.DataFrame({"pid": [1, 2, 3, 4], "nick": ["ace", "bob", "cat", "dan"]})
games = pd.DataFrame({"pid": [1, 2, 1, 3, 2, 1, 5], "points": [10, 7, 3, 12, 7, 0, 99], "round": [1, 1, 2, 2, 3, 3, 3]})
board = players.merge(games.groupby("pid", as_index=False).agg(points=("points", "sum"), games=("round", "count")), how="left").fillna({"points": 0, "games": 0}).astype({"points": int, "games": int})
board["place"] = board.points.rank(ascending=False, method="min").astype(int)
board = board.sort_values(["place", "nick"]).set_index("place")
print(board)
for place, row in board.iterrows(): print(f"{place}. {row.nick:<5}{row['points']:>4} in {row.games}")
per_round = games.merge(players).pivot_table(index="round", columns="nick", values="points", aggfunc="sum", fill_value=0).cumsum(); print(per_round, per_round.idxmax(axis=1).tolist(), per_round.iloc[-1].sort_values(ascending=False).index.tolist(), set(games.pid) - set(players.pid))
