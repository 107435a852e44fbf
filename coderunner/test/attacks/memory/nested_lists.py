# A list nested a hundred thousand deep is returned.
# guarded: returns {"type":"list","preview":[[[[ …
# plain: returns {"type":"list","preview":[[[[ …
found = []
for _ in range(10**5):
    found = [found]
found
