# A function takes the name of a guard.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def _write_(o):
    return o


attempt(len.__self__.open, "/etc/passwd")
