# vars() of a module is its namespace.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

attempt(vars(textwrap)["__builtins__"]["open"], "/etc/passwd")
