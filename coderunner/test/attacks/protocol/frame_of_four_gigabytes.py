# Announces a frame of four gigabytes.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: crashed ProtocolError: 
import os
import struct

os.write(3, struct.pack(">Ic", 2**32 - 1, b"O"))
while True:
    pass
