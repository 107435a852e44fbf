# numpy.genfromtxt of a host file.
# guarded: error FileNotFoundError: 
# guarded on landlock: error PermissionError: [Errno 13] only the working directory
# plain: returns "FileNotFoundError"
# landlock: returns "EACCES"
import numpy

attempt(numpy.genfromtxt, "/etc/passwd", dtype=str)
