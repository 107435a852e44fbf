# Lists the processes of the machine.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "EACCES"
# landlock: returns "EACCES"
import os

attempt(os.listdir, "/proc")
