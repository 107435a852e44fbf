# A comprehension's variable takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
found = [len.__self__.open for _getattr_ in [1]]
attempt(found[0], "/etc/passwd")
