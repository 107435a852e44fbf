# operator.methodcaller calls __getattribute__.
# guarded: error AttributeError: 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import operator
import textwrap

read = operator.methodcaller("__getattribute__", "__globals__")
attempt(read(textwrap.dedent)["__builtins__"]["open"], "/etc/passwd")
