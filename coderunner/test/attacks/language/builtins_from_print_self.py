# The __self__ of a builtin function is the builtins module.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(len.__self__.open, "/etc/passwd")
