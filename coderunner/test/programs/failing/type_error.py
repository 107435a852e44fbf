# Ends with a TypeError from a wrong call.
def area(width, height, *, unit="cm"):
    return f"{width * height} {unit}2"


print(area(2, 3), area(4, 5, unit="m"), "are right calls")
print(area(2, 3, "mm"))
