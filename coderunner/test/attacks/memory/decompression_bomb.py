# A small text that unpacks to a gigabyte.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
import zlib

packed = zlib.compress(bytes(2**27), 9)
len(zlib.decompress(packed * 1, bufsize=2**30))
