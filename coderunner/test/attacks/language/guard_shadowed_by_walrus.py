# An assignment expression takes the name of a guard.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
(_getattr_ := lambda o, n: o)
attempt(len.__self__.open, "/etc/passwd")
