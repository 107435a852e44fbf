# Ends with a RecursionError from a function without an end.
def down(n):
    return down(n + 1) + 1


print("going down the well without a rope")
down(0)
