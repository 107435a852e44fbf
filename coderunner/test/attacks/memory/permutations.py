# All orders of twenty things in a list.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
# limits: {"memoryBytes": 67108864}
import itertools

list(itertools.permutations(range(20)))
