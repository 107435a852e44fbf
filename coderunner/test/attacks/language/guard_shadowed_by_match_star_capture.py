# A starred pattern takes the name of a guard.
# guarded: error AttributeError: the attribute 'open'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
match [1, 2]:
    case [*_getiter_]:
        found = len.__self__.open

attempt(found, "/etc/passwd")
