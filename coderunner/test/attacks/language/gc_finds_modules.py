# The garbage collector knows every module.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import gc

found = [o for o in gc.get_referents(lambda: 0) if type(o) is dict][0]
attempt(found["__builtins__"].open, "/etc/passwd")
