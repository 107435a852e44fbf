# sys is an attribute of statistics.
# guarded: error AttributeError: 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import statistics

attempt(statistics.sys.modules["os"].listdir, "/etc/ssl")
