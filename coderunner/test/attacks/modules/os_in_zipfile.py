# os is an attribute of zipfile.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import zipfile

attempt(zipfile.os.listdir, "/etc/ssl")
