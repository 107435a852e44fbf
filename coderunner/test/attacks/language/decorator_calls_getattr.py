# A decorator is a call without brackets.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import functools
import textwrap


@functools.partial(functools.partial, getattr, textwrap.dedent)
class Name(str):
    pass


attempt(Name.func(textwrap.dedent, "__globals__")["__builtins__"]["open"], "/etc/passwd")
