# pandas.eval follows attributes.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas

attempt(pandas.eval, "x.__class__.__base__.__subclasses__()", local_dict={"x": 1}, engine="python") and attempt(open, "/etc/passwd")
