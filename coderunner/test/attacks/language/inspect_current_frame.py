# inspect hands out the current frame.
# guarded: rejected frame_access, module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import inspect

attempt(inspect.currentframe().f_builtins["open"], "/etc/passwd")
