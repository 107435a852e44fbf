# Says hello once more, as another run.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: returns "nothing came of it"
import os
import struct

text = b'{"token": "", "id": "1"}'
os.write(3, struct.pack(">Ic", len(text), b"H") + text)
"nothing came of it"
