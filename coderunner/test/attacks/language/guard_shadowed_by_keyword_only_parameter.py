# A keyword-only parameter takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def leak(*, _getattr_=None, **_write_):
    return len.__self__.open


attempt(leak(), "/etc/passwd")
