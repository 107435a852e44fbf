# urllib.request calls the method that it is given the name of.
# guarded: error AttributeError: the attribute '__globals__' is not available
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import json
import urllib.request

opener = urllib.request.OpenerDirector()
found = opener._call_chain({"k": [object]}, "k", "__getattribute__", json.dumps, "__globals__")
attempt(found["__builtins__"]["open"], "/etc/passwd")
