# functools.reduce follows a path of attributes.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import functools
import textwrap

found = functools.reduce(getattr, ["dedent", "__globals__"], textwrap)
attempt(found["__builtins__"]["open"], "/etc/passwd")
