# Whose process it is: nobody's.
# guarded: rejected module_attribute
# plain: returns [false, false, []] or returns [false, false, [65534]]
import os

[os.getuid() == 0, os.geteuid() == 0, os.getgroups()]
