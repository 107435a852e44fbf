# numpy reads raw memory of its own process: the kernel is the boundary, not the language, as SECURITY.md says.
# guarded: returns 64
# plain: returns 64
import types

import numpy

place = {"data": (id(1), True), "shape": (64,), "typestr": "|u1", "version": 3}
len(numpy.asarray(types.SimpleNamespace(**{"__array_interface__": place})))
