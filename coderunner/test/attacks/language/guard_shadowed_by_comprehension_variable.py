# A comprehension's variable takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
found = [len.__self__.open for _getattr_ in [1]]
attempt(found[0], "/etc/passwd")
