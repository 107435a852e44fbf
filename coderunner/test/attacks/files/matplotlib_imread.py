# matplotlib reads a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from matplotlib import pyplot

attempt(pyplot.imread, "/etc/passwd")
