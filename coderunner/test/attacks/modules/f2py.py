# numpy.f2py compiles and runs a program, and holds os.
# guarded: rejected module_not_allowed, module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import numpy
import numpy.f2py

attempt(numpy.f2py.f2py2e.os.listdir, "/etc/ssl")
