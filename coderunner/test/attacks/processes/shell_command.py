# os.system and os.popen.
# guarded: rejected module_attribute
# plain: returns [32512, false]
import os

[os.system("id > output/id"), os.path.exists("output/id")]
