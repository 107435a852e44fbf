# An attribute in full-width letters, which Python folds.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import textwrap

attempt(textwrap.dedent.__ｇlobals__["__builtins__"]["open"], "/etc/passwd")
