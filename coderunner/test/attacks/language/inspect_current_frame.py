# inspect hands out the current frame.
# guarded: rejected 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import inspect

attempt(inspect.currentframe().f_builtins["open"], "/etc/passwd")
