# Source text nested so deeply that the parser overruns its stack.
# guarded: error SyntaxError: 
# plain: returns "SyntaxError"
attempt(eval, "(" * 10**5 + ")" * 10**5)
