# A file in shared memory beside the scratch folder.
# guarded: error PermissionError: 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(open, "/dev/shm/x", "wb")
