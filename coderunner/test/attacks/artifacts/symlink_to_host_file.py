# Leaves a link to /etc/passwd.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "left"
# leaves: []
import os

os.symlink("/etc/passwd", "output/link")
"left"
