# object.__getattribute__ reads past the guard.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

attempt(object.__getattribute__(textwrap.dedent, "__globals__")["__builtins__"]["open"], "/etc/passwd")
