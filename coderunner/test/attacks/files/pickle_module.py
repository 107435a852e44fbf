# The pickle module runs code.
# guarded: rejected module_not_allowed
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pickle

attempt(pickle.loads, b"cos\nlistdir\n(V/etc/ssl\ntR.")
