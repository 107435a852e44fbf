# An expression whose tree is a hundred thousand nodes deep.
# guarded: memory_limit MemoryError or error RecursionError or error SyntaxError
# plain: returns "MemoryError" or returns "RecursionError"
attempt(eval, "-" * 10**5 + "1")
