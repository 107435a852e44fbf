# numpy.ctypeslib loads native libraries.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import numpy

attempt(numpy.ctypeslib.load_library, "libc.so.6", "/lib") and attempt(open, "/etc/passwd")
