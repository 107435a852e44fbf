# A pattern takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
match len:
    case _getattr_:
        found = len.__self__.open

attempt(found, "/etc/passwd")
