# The host's name; the Landlock tier has none of its own.
# guarded: rejected module_attribute
# plain: returns true
# landlock: returns false
import os

os.uname().nodename == "sandbox"
