# type.__getattribute__ reads past the guard.
# guarded: rejected dunder_attribute
# plain: error TypeError: 
# landlock: error TypeError: 
walk = type.__getattribute__(object, "__subclasses__")
found = [k for k in walk(object) if k.__name__ == "_wrap_close"][0]
attempt(found.__init__.__globals__["listdir"], "/etc/ssl")
