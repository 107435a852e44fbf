# An exception's name takes the name of a guard.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
try:
    1 / 0
except ZeroDivisionError as _write_:
    found = len.__self__.open

attempt(found, "/etc/passwd")
