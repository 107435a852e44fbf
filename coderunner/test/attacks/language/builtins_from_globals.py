# __builtins__ out of globals().
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(vars(globals()["__built" + "ins__"])["open"], "/etc/passwd")
