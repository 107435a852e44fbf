# Portfolio returns, drawdowns, correlations, rebalancing and simple signals.
import numpy as np
import pandas as pd
rng = np.random.default_rng(12)
idx = pd.bdate_range("2024-01-01", periods=60)
prices = pd.DataFrame(100 * np.exp(rng.normal(0.0005, 0.01, (60, 3)).cumsum(axis=0)), index=idx, columns=["AAA", "BBB", "CCC"])
ret = prices.pct_change().dropna(); weights = pd.Series({"AAA": 0.5, "BBB": 0.3, "CCC": 0.2})
port = ret.mul(weights).sum(axis=1); equity = (1 + port).cumprod(); dd = equity / equity.cummax() - 1
print(prices.iloc[[0, -1]].round(2), ret.std().mul(np.sqrt(252)).round(4).to_dict(), ret.corr().round(3), dd.min().round(5), dd.idxmin().date(), (port.mean() / port.std() * np.sqrt(252)).round(4), equity.resample("ME").last().round(4).tolist())
ma = prices["AAA"].rolling(5).mean(); cross = (prices["AAA"] > ma).astype(int).diff(); print(cross.value_counts().sort_index().to_dict(), ret.ewm(halflife=10).std().iloc[-1].round(5).tolist(), ret.quantile(0.05).round(4).tolist(), ret.idxmin().dt.strftime("%m-%d").tolist(), (ret > 0).mean().round(3).tolist(), ret.rolling(20).cov().dropna().iloc[-1].round(7).tolist())
best = ret.apply(lambda r: r.idxmax(), axis=1).value_counts().sort_index(); print(best.to_dict(), prices.div(prices.iloc[0]).iloc[-1].round(4).to_dict(), prices.resample("W").ohlc()["AAA"].head(2).round(2))
