# map calls getattr from C.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

(found,) = map(getattr, [textwrap.dedent], ["__globals__"])
attempt(found["__builtins__"]["open"], "/etc/passwd")
