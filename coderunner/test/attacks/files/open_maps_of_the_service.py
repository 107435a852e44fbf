# open() of its parent's memory map.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import os

attempt(open, f"/proc/{os.getppid()}/maps")
