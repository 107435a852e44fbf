# Plots from pandas, histograms, pies, box plots, twin axes and images with matplotlib.
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
df = pd.DataFrame({"a": [1, 3, 2], "b": [2, 2, 5]}, index=["x", "y", "z"])
ax = df.plot(kind="bar", title="Frame", rot=0); print(ax.get_title(), [t.get_text() for t in ax.get_xticklabels()], len(ax.patches)); ax.figure.savefig("output/frame.png", dpi=40); plt.close("all")
n, bins, _ = plt.hist(np.random.default_rng(0).normal(size=200), bins=5); print(n.tolist(), bins.round(2)); plt.close()
fig, ax = plt.subplots(2, 2, figsize=(4, 4)); ax[0, 0].pie([1, 2, 3], labels=list("abc"), autopct="%d%%"); ax[0, 1].boxplot([[1, 2, 9], [3, 4, 5]]); ax[1, 0].imshow(np.eye(3), cmap="gray"); t = ax[1, 1].twinx(); ax[1, 1].plot([1, 2]); t.plot([5, 3], "g"); ax[1, 1].annotate("peak", (1, 2)); ax[1, 1].axhline(1.5, ls=":"); ax[1, 1].fill_between([0, 1], [1, 2], alpha=0.3); fig.suptitle("Four"); fig.savefig("output/four.png", dpi=40); print([w.get_text() for w in ax[0, 0].texts], len(fig.axes), fig.get_size_inches(), plt.rcParams["font.size"]); plt.close(fig)
s = pd.Series([1, 4, 9], index=pd.date_range("2024-01-01", periods=3)); ax = s.plot(style="o-"); print(len(ax.lines), ax.lines[0].get_ydata().tolist()); ax.set_yscale("log"); print(ax.get_yscale()); plt.savefig("output/s.png", dpi=40); plt.clf(); plt.close("all")
ax = df["a"].plot.pie(autopct="%.0f"); print(ax.get_ylabel() in ("a", "")); plt.close("all"); print(type(plt.cm.viridis(0.5)).__name__, plt.Circle((0, 0), 1).get_radius())
