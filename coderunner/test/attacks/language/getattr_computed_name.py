# getattr with a name put together at run time.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

attempt(getattr(textwrap.dedent, "__glo" + "bals__")["__builtins__"]["open"], "/etc/passwd")
