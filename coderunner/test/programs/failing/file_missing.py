# Ends with a FileNotFoundError.
from pathlib import Path

Path("here.txt").write_text("present\n")
for name in ("here.txt", "gone.txt"):
    with open(name) as f:
        print(name, "holds", f.read().strip(), "and that is all")
