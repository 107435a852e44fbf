# A string of a terabyte.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
"a" * 2**40
