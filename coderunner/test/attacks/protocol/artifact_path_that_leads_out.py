# Hands over artifacts whose paths lead out of their folder.
# guarded: error PermissionError: descriptor 3 is not a file
# plain: returns "sent" or crashed ProtocolError: 
import json
import os
import struct

for path in ("../../escaped", "/etc/cron.d/escaped", "a/../../escaped", ""):
    head = json.dumps({"path": path}).encode()
    body = struct.pack(">I", len(head)) + head + b"x"
    os.write(3, struct.pack(">Ic", len(body), b"A") + body)
"sent"
