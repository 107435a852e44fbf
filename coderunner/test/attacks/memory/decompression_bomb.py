# A small text that unpacks to more than it may hold.
# guarded: memory_limit MemoryError: 
# plain: memory_limit MemoryError: 
# limits: {"memoryBytes": 67108864}
import zlib

packer = zlib.compressobj(1)
packed = b"".join([packer.compress(bytes(2**20)) for _ in range(100)]) + packer.flush()
len(zlib.decompress(packed))
