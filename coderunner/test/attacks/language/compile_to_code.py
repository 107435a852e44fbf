# compile() makes code without a guard.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
code = compile("found = (lambda: 0).__globals__", "x", "exec")
exec(code)
attempt(found["__builtins__"].open, "/etc/passwd")
