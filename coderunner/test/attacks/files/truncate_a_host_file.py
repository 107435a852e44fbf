# Cuts a file outside the scratch folder.
# guarded: rejected module_attribute
# plain: returns "EACCES" or returns "EROFS" or returns "EPERM"
# landlock: returns "EACCES" or returns "EPERM"
import os

attempt(os.truncate, os.__file__, 0)
