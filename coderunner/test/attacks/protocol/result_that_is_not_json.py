# Sends a result that is no JSON.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: crashed ProtocolError: 
import os
import struct

os.write(3, struct.pack(">Ic", 4, b"R") + b"\xff{]x")
while True:
    pass
