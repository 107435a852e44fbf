# pandas.read_csv of a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pandas

attempt(pandas.read_csv, "/etc/passwd")
