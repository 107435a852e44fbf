# Sends empty frames without end.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: timeout 
# limits: {"timeoutMs": 400}
import os
import struct

whole = struct.pack(">Ic", 0, b"O") * 10_000
while True:
    os.write(3, whole)
