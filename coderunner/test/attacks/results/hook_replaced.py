# Takes the hook that tells of exceptions.
# guarded: error ValueError: told all the same
# plain: error ValueError: told all the same
import sys

sys.excepthook = lambda *_: None
raise ValueError("told all the same")
