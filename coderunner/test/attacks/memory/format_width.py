# A format width of ten thousand million.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
f"{1:>10000000000}"
