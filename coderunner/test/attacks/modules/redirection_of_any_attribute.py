# A redirection replaces an attribute of sys that the program names.
# guarded: error ValueError: a redirection is of stdout or of stderr
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import contextlib

redirection = contextlib.redirect_stdout({})
redirection._stream = "modules"
redirection.__enter__()
modules = redirection._old_targets[0]
redirection.__exit__(None, None, None)
attempt(modules["builtins"].open, "/etc/passwd")
