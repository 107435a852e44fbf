# A lambda's parameter takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt((lambda _getattr_: len.__self__.open)(0), "/etc/passwd")
