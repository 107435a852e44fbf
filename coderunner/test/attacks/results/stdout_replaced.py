# Puts an object of its own in place of stdout.
# guarded: error ValueError: told all the same
# plain: error ValueError: told all the same
import sys

class Bad:
    def write(self, text):
        raise SystemExit(7)


sys.stdout = sys.stderr = Bad()
raise ValueError("told all the same")
