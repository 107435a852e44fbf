# A class takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class _getattr_:
    pass


attempt(len.__self__.open, "/etc/passwd")
