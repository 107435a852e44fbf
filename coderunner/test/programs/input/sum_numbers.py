# Reads numbers with input() until the end of the input.
total = count = 0
while True:
    try:
        line = input()
    except EOFError:
        break
    for token in line.split():
        try:
            total += float(token)
            count += 1
        except ValueError:
            print(f"skipping {token!r}")
print(f"{count} numbers, sum {total:g}, mean {total / count:.3f}")
