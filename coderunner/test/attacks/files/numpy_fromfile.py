# numpy.fromfile of a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import numpy

attempt(numpy.fromfile, "/etc/passwd")
