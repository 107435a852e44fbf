# sys._getframe hands out the runner's frames.
# guarded: rejected 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import sys

attempt(sys._getframe(1).f_builtins["open"], "/etc/passwd")
