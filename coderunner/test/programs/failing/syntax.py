# Does not compile: nothing of it may run, and so nothing is printed.
print("this line is fine and long enough to be seen")
def broken(:
    pass
