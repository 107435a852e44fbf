# Changes to another folder and opens from there.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns ["done", "ENOENT", "EROFS"]
# landlock: returns ["done", "EACCES", "EACCES"]
import os

[attempt(os.chdir, "/"), attempt(open, "etc/passwd"), attempt(open, "x", "w")]
