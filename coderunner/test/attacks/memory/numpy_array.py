# A numpy array beyond the limit.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
import numpy

numpy.ones(2**30, dtype=numpy.uint8).sum()
