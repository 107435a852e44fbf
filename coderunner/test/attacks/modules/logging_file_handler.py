# A log file outside the scratch folder.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "EROFS"
# landlock: returns "EACCES"
import logging

attempt(logging.FileHandler, "/tmp/x.log")
