# A global statement takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def shadow():
    global _getattr_
    _getattr_ = None


shadow()
attempt(len.__self__.open, "/etc/passwd")
