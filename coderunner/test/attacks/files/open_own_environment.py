# open() of /proc/self/environ.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(open, "/proc/self/environ")
