# An expression whose tree is a hundred thousand nodes deep.
# guarded: error 
# plain: returns "MemoryError"
attempt(eval, "-" * 10**5 + "1")
