# Source text nested so deeply that the parser overruns its stack.
# guarded: error 
# plain: returns "MemoryError"
attempt(eval, "(" * 10**5 + ")" * 10**5)
