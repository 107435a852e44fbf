# A function that calls itself for ever.
# guarded: error RecursionError: 
# plain: error RecursionError: 
def again():
    return again()


again()
