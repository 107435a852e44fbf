# Sends a result of another shape, with a status that there is not.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: crashed ProtocolError: 
import os
import struct

for text in (b"[]",):
    os.write(3, struct.pack(">Ic", len(text), b"R") + text)
while True:
    pass
