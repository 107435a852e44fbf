# Ends with an uncaught ZeroDivisionError inside nested calls, after some output.
def ratio(a, b):
    return a / b


def report(pairs):
    for a, b in pairs:
        print(f"{a}/{b} = {ratio(a, b):.2f}")


print("starting the report now")
report([(1, 2), (6, 3), (5, 0), (1, 1)])
print("never printed")
