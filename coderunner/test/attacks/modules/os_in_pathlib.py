# os is an attribute of pathlib.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pathlib

attempt(pathlib.os.listdir, "/etc/ssl")
