# _os is an attribute of tempfile.
# guarded: rejected private_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import tempfile

attempt(tempfile._os.listdir, "/etc/ssl")
