# np.load unpickles an array whose element calls a function of an allowed package.
# guarded: error PermissionError: pickle may not load 'functools.partial'
# plain: returns 1
import io

import numpy as np

# A pickle of partial(np.load, "x"), written by hand.
CALL = b"\x80\x02cfunctools\npartial\ncnumpy\nload\n\x85R."
HEAD = b"\x93NUMPY\x01\x00v\x00" + b"{'descr': '|O', 'fortran_order': False, 'shape': ()}".ljust(117)
np.load(io.BytesIO(HEAD + b"\n" + CALL), allow_pickle=True)
1
