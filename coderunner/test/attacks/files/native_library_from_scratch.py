# Loads a native library that it brought along. Landlock cannot tell this from reading; the filters hold for native code too.
# guarded: rejected module_not_allowed
# plain: returns "str"
# landlock: returns "CDLL"
import ctypes
import shutil

import _ctypes

shutil.copyfile(_ctypes.__file__, "brought.so")
type(attempt(ctypes.CDLL, "./brought.so")).__name__
