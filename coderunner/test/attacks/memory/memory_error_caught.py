# Catches MemoryError and goes on asking.
# guarded: returns true
# plain: returns true
found = []
while True:
    try:
        found.append(bytes(2**22))
    except MemoryError:
        if len(found) > 200:
            break
        found.append(found)
len(found) > 200
