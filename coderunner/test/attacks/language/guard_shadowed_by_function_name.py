# A function takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def _write_(o):
    return o


attempt(len.__self__.open, "/etc/passwd")
