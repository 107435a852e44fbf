# A function takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def _write_(o):
    return o


attempt(len.__self__.open, "/etc/passwd")
