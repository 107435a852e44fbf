# numpy.genfromtxt of a host file.
# guarded: error FileNotFoundError: 
# plain: returns "FileNotFoundError"
# landlock: returns "EACCES"
import numpy

attempt(numpy.genfromtxt, "/etc/passwd", dtype=str)
