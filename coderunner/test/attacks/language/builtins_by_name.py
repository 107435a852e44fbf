# __builtins__ as a name.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(__builtins__.open, "/etc/passwd")
