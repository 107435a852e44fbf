# Hands over an artifact whose header is longer than its frame.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: crashed ProtocolError: 
import os
import struct

os.write(3, struct.pack(">Ic", 4, b"A") + struct.pack(">I", 2**31))
while True:
    pass
