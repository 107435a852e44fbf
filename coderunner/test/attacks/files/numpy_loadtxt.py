# numpy.loadtxt of a host file.
# guarded: error FileNotFoundError: 
# plain: returns "FileNotFoundError"
# landlock: returns "EACCES"
import numpy

attempt(numpy.loadtxt, "/etc/passwd", dtype=str)
