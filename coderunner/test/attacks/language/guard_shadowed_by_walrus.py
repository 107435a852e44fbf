# An assignment expression takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
(_getattr_ := lambda o, n: o)
attempt(len.__self__.open, "/etc/passwd")
