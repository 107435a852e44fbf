# An exception with a text of a ten megabytes.
# guarded: error ValueError: xxx
# plain: error ValueError: xxx
raise ValueError("x" * 10**7)
