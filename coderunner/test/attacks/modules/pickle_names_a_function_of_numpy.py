# np.load unpickles an array whose element calls a function of numpy that runs text.
# guarded: error PermissionError: pickle may not load 'numpy.testing.runstring'
# plain: returns "it ran"
import io

import numpy as np

CALL = b"\x80\x02cnumpy.testing\nrunstring\nX\x05\x00\x00\x00a = 1}\x86R."
HEAD = b"\x93NUMPY\x01\x00v\x00" + b"{'descr': '|O', 'fortran_order': False, 'shape': ()}".ljust(117)
np.load(io.BytesIO(HEAD + b"\n" + CALL), allow_pickle=True)
"it ran"
