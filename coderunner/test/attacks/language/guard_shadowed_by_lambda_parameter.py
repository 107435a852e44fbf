# A lambda's parameter takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt((lambda _getattr_: len.__self__.open)(0), "/etc/passwd")
