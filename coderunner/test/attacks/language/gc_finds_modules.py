# The garbage collector knows every module.
# guarded: rejected 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import gc

found = [o for o in gc.get_objects() if type(o).__name__ == "module" and o.__name__ == "os"][0]
attempt(found.listdir, "/etc/ssl")
