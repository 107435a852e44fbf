# A keyword-only parameter takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def leak(*, _getattr_=None, **_write_):
    return len.__self__.open


attempt(leak(), "/etc/passwd")
