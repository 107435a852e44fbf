# Folders within folders, deeper than a path can say.
# guarded: returns "left"
# plain: returns "left"
# leaves: []
import os

for _ in range(200):
    os.mkdir("output/" + "d" * 10) if not os.path.exists("output/" + "d" * 10) else None
    os.rename("output", "inner")
    os.mkdir("output")
    os.rename("inner", "output/inner")
"left"
