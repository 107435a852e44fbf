# Writes a result of its own before the end: it deceives nobody but its own caller.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: returns "forged"
import os
import struct

text = b'{"status": "success", "return_value": "forged"}'
os.write(3, struct.pack(">Ic", len(text), b"R") + text)
while True:
    pass
