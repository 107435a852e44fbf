# A path that leads out of the scratch folder.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(open, "output" + "/.." * 12 + "/etc/passwd")
