# CVE-2024-47532: the AttributeError of a module holds the module itself.
# guarded: error AttributeError: the private attribute '_re' of a module
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import string

try:
    string.nothing
except AttributeError as error:
    found = error.obj._re.enum.sys.modules["os"]

attempt(found.listdir, "/etc/ssl")
