# A string.Template whose pattern matches attribute paths.
# guarded: returns "$x.__globals__"
# plain: returns "$x.__globals__"
# landlock: returns "$x.__globals__"
import string


class Paths(string.Template):
    idpattern = r"[a-z._]+"


Paths("$x.__globals__").safe_substitute(x=len)
