# Sends a result that would change the prototypes of JavaScript.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: returns {"__proto__":{"polluted":1}}
import os
import struct

text = b'{"__proto__": {"polluted": 1}, "status": "success", "return_value": {"__proto__": {"polluted": 1}}}'
os.write(3, struct.pack(">Ic", len(text), b"R") + text)
while True:
    pass
