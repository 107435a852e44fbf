# Names out of os.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from os import listdir

attempt(listdir, "/etc/ssl")
