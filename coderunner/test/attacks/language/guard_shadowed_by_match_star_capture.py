# A starred pattern takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
match [1, 2]:
    case [*_getiter_]:
        found = len.__self__.open

attempt(found, "/etc/passwd")
