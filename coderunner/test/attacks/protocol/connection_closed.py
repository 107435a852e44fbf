# Closes its connection and goes on.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: timeout 
# limits: {"timeoutMs": 400}
import os
import struct

os.close(3)
while True:
    pass
