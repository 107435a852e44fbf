# DataFrame.query evaluates text with local variables.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas

reach = open
attempt(pandas.DataFrame({"a": [1]}).query, "@reach('/etc/passwd')", engine="python")
