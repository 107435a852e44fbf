# matplotlib: line, bar and scatter plots with labels, saved into output/ as PNG and SVG.
import os.path
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
x = np.linspace(0, 2 * np.pi, 50)
fig, axes = plt.subplots(1, 2, figsize=(6, 3), dpi=50)
line, = axes[0].plot(x, np.sin(x), "r--", label="sin")
axes[0].set(title="Sine", xlabel="x", ylabel="y", xlim=(0, 7))
axes[0].legend(); axes[0].grid(True)
bars = axes[1].bar(["a", "b", "c"], [3, 1, 2], color="teal")
axes[1].set_title("Bars")
for b in bars: axes[1].text(b.get_x() + b.get_width() / 2, b.get_height(), str(b.get_height()))
fig.tight_layout(); fig.savefig("output/chart.png"); plt.close(fig)
print(axes[0].get_title(), axes[0].get_xlim(), len(axes[0].lines), line.get_label(), [float(b.get_height()) for b in bars], len(axes[1].texts))
with open("output/chart.png", "rb") as f: print(f.read(8))
plt.figure(figsize=(3, 2)); plt.scatter([1, 2, 3], [3, 1, 2], c=[0.1, 0.5, 0.9], s=30); plt.title("中文标题") if False else plt.title("Points"); plt.xticks([1, 2, 3], list("pqr")); plt.savefig("output/p.svg"); print(plt.gca().get_title(), open("output/p.svg", encoding="utf-8").read(5), plt.get_fignums()); plt.close("all"); print(plt.get_fignums(), os.path.getsize("output/p.svg") > 1000)
