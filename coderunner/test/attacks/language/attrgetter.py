# operator.attrgetter reads attributes without a guard.
# guarded: error AttributeError: the attribute '__globals__'
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import operator
import textwrap

attempt(operator.attrgetter("__globals__")(textwrap.dedent)["__builtins__"]["open"], "/etc/passwd")
