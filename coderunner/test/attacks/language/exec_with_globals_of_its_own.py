# exec with globals that hold no guards.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
space = {"__builtins__": {"__import__": None}}
exec("found = (lambda: 0).__globals__", space)
attempt(open, "/etc/passwd")
