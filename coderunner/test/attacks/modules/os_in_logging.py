# os is an attribute of logging.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import logging

attempt(logging.os.listdir, "/etc/ssl")
