# A class takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class _getattr_:
    pass


attempt(len.__self__.open, "/etc/passwd")
