# A list nested a million deep is returned.
# guarded: returns {"type":"list","preview":[[[[ …
# plain: returns {"type":"list","preview":[[[[ …
found = []
for _ in range(10**6):
    found = [found]
found
