# os is an attribute of a module deep in pandas.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas

attempt(pandas.io.common.os.listdir, "/etc/ssl")
