# A link to /etc/passwd, read through.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import os

os.symlink("/etc/passwd", "link")
attempt(open, "link")
