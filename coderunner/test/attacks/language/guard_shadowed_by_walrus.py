# An assignment expression takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
(_getattr_ := lambda o, n: o)
attempt(len.__self__.open, "/etc/passwd")
