# The same walk with names that the compiler does not see.
# guarded: error AttributeError: 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def name(text):
    return "_" * 2 + text + "_" * 2


subclasses = getattr(getattr((), name("class")), name("base"))
found = [k for k in getattr(subclasses, name("subclasses"))() if k.__name__ == "_wrap_close"][0]
attempt(getattr(found.__init__, name("globals"))["listdir"], "/etc/ssl")
