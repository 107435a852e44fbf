# Leaves a link to a folder of the host, and puts one in place of its folder.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "left"
# leaves: []
import os

os.symlink("/python", "output/python")
os.rename("output", "moved")
os.symlink("/env", "output")
"left"
