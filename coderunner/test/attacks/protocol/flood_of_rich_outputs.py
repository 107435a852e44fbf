# Sends rich outputs without end.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: timeout 
# limits: {"timeoutMs": 400}
import os
import struct

text = b'{"data": {"text/plain": "x"}}'
whole = (struct.pack(">Ic", len(text), b"D") + text) * 1000
while True:
    os.write(3, whole)
