# A byte string beyond the limit.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
len(bytes(2**30))
