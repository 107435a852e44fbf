# Ends with an uncaught ExceptionGroup.
def check(values):
    errors = []
    for v in values:
        try:
            print("checked value", int(v))
        except ValueError as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup("bad values", errors)


check(["1", "x", "3", "y"])
