# A descriptor binds type.__subclasses__ to object.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class Own:
    walk = type.__dict__["__subclasses__"].__get__(object)


found = [k for k in Own.walk() if k.__name__ == "_wrap_close"][0]
attempt(found.__init__.__globals__["listdir"], "/etc/ssl")
