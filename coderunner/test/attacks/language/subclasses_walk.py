# object's subclasses hold a loader that reads files.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
loader = [k for k in ().__class__.__base__.__subclasses__() if k.__name__ == "FileLoader"]
found = [k for k in object.__subclasses__() if k.__name__ == "_wrap_close"][0]
attempt(found.__init__.__globals__["listdir"], "/etc/ssl")
