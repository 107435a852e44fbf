# Ends with sys.exit and a message, which counts as exit code 1.
import sys

values = [1, 2, -3]
for v in values:
    if v < 0:
        sys.exit(f"negative value {v}")
    print("value", v, "is fine; going on")
