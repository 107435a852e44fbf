# setattr replaces a function that the runner calls.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import json

setattr(json, "dumps", lambda *a, **k: '{"forged": true}')
attempt(open, "/etc/passwd")
