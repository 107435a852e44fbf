# sys._getframe hands out the runner's frames.
# guarded: rejected frame_access, module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import sys

attempt(sys._getframe(1).f_builtins["open"], "/etc/passwd")
