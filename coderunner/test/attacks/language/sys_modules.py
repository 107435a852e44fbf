# sys.modules holds every module that is loaded.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import sys

attempt(sys.modules["os"].listdir, "/etc/ssl")
