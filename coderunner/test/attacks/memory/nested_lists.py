# A list nested a million deep is returned.
# guarded: success
# plain: success
found = []
for _ in range(10**6):
    found = [found]
found
