# np.load unpickles a dotted name that leads from a module of the program to the real exec().
# guarded: error PermissionError: pickle may not load '__main__.gzip.builtins.exec'
# plain: returns "it ran"
import gzip
import io

import numpy as np

NAME = b"gzip.builtins.exec"
CALL = b"\x80\x04\x8c\x08__main__\x8c" + bytes([len(NAME)]) + NAME + b"\x93\x8c\x05a = 1\x85R."
HEAD = b"\x93NUMPY\x01\x00v\x00" + b"{'descr': '|O', 'fortran_order': False, 'shape': ()}".ljust(117)
np.load(io.BytesIO(HEAD + b"\n" + CALL), allow_pickle=True)
"it ran"
