# A lambda's parameter takes the name of a guard.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt((lambda _getattr_: len.__self__.open)(0), "/etc/passwd")
