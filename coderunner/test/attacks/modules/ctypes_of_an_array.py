# The ctypes attribute of an array gives raw memory.
# guarded: error AttributeError: 
# plain: returns "OSError"
# landlock: returns "OSError"
import numpy

attempt(numpy.zeros(1).ctypes._ctypes.CDLL, "/tmp/x.so")
