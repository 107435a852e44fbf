# A class pattern reads attributes without a guard.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

match textwrap.dedent:
    case object(__globals__=found):
        pass

attempt(found["__builtins__"]["open"], "/etc/passwd")
