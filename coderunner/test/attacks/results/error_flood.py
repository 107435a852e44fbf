# Writes to stderr without end.
# guarded: timeout 
# plain: timeout 
# limits: {"timeoutMs": 400}
import sys

while True:
    sys.stderr.write("x" * 100_000)
