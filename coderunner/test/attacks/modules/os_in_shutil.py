# os is an attribute of shutil.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import shutil

attempt(shutil.os.listdir, "/etc/ssl")
