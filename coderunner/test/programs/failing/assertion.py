# Ends with a failed assert that carries a message.
def add(a, b):
    return a + b if a != 3 else 0


cases = [((1, 2), 3), ((0, 0), 0), ((3, 4), 7)]
for args, expected in cases:
    actual = add(*args)
    print(f"add{args} -> {actual} (expected {expected})")
    assert actual == expected, f"add{args} gave {actual}"
