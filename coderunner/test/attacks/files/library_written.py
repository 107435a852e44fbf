# Changes a library that the next run imports.
# guarded: error 
# plain: returns "EACCES" or returns "EROFS"
# landlock: returns "EACCES"
import numpy

attempt(open, numpy.__file__, "a")
