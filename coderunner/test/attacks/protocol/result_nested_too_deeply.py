# Sends a result of a million brackets.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: crashed ProtocolError: 
import os
import struct

text = b'{"status": "success", "return_value": ' + b"[" * 10**6 + b"]" * 10**6 + b"}"
whole = struct.pack(">Ic", len(text), b"R") + text
while whole:
    whole = whole[os.write(3, whole):]
while True:
    pass
