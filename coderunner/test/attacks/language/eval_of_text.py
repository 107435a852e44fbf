# eval of a text that the compiler did not see.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(eval("[].__class__.__base__.__subclasses__()") and open, "/etc/passwd")
