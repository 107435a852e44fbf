# Begins a frame and never ends it.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: timeout 
# limits: {"timeoutMs": 400}
import os
import struct

os.write(3, struct.pack(">Ic", 1000, b"O") + b"x")
while True:
    pass
