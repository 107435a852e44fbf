# Lists the root and the home folders.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns ["EACCES", "EACCES", "ENOENT", "EACCES"]
# landlock: returns ["EACCES", "EACCES", "EACCES", "EACCES"]
import os

[attempt(os.listdir, path) for path in ("/", "/home/..", "/root", "/tmp")]
