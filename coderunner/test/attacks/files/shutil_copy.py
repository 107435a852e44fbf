# shutil copies a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import shutil

attempt(shutil.copy, "/etc/passwd", "copied")
