# optparse reads an attribute of whatever stands for its values.
# guarded: error AttributeError: the attribute '__globals__' is not available
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import json
import optparse

found = optparse.Values.ensure_value(json.dumps, "__globals__", None)["__builtins__"]
attempt(found["open"], "/etc/passwd")
