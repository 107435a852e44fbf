# Sends frames of every type.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: returns "went on"
import os
import struct

for number in range(256):
    if bytes([number]) not in b"ADEOR":
        os.write(3, struct.pack(">Ic", 1, bytes([number])) + b"x")
"went on"
