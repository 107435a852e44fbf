# os itself, under another name.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import os as o

attempt(o.listdir, "/etc/ssl")
