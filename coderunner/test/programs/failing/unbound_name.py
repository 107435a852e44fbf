# Ends with a NameError for a name that nothing defines.
def compute(values):
    return sum(values) + offset


print("the first line prints, the second call fails")
print(compute([1, 2, 3]))
