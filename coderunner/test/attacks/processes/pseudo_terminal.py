# A child on a pseudo-terminal.
# guarded: rejected module_not_allowed
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pty

attempt(pty.fork)
