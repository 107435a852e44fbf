# tokenize.open opens a file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import tokenize

attempt(tokenize.open, "/etc/passwd")
