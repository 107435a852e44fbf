# _os is an attribute of random.
# guarded: rejected private_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import random

attempt(random._os.listdir, "/etc/ssl")
