# codecs is an attribute of json.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import json

attempt(json.codecs.builtins.open, "/etc/passwd")
