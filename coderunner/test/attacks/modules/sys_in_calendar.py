# sys is an attribute of calendar.
# guarded: error AttributeError: 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import calendar

attempt(calendar.sys.modules["os"].listdir, "/etc/ssl")
