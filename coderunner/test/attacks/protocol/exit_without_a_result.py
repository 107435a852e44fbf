# Ends without a word.
# guarded: returns null
# plain: crashed Exit0: 
import os
import struct

os._exit(0)
