# A hard link to a file that it may read.
# guarded: rejected module_attribute
# plain: returns "EXDEV"
# landlock: returns "EXDEV"
import os

attempt(os.link, os.__file__, "link")
