# A child on a pseudo-terminal.
# guarded: rejected module_not_allowed
# plain: returns "OSError"
import pty

attempt(pty.fork)
