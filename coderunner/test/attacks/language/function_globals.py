# A function of a library leads to its module.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

attempt(textwrap.dedent.__globals__["__builtins__"]["open"], "/etc/passwd")
