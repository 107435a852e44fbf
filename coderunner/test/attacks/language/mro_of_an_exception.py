# A class of the program leads to object and all its subclasses.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class Own(Exception):
    pass


root = Own.__mro__[-1]
found = [k for k in root.__subclasses__() if k.__name__ == "_wrap_close"][0]
attempt(found.__init__.__globals__["listdir"], "/etc/ssl")
