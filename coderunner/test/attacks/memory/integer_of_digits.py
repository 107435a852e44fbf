# A text of a million digits as a number.
# guarded: error ValueError: Exceeds the limit
# plain: error ValueError: Exceeds the limit
int("9" * 10**6)
