# A list that grows for ever.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
found = []
while True:
    found.append(bytes(2**20))
