# A class takes the name of a guard.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class _getattr_:
    pass


attempt(len.__self__.open, "/etc/passwd")
