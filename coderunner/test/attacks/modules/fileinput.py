# fileinput opens files.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import fileinput

attempt(next, iter(fileinput.input("/etc/passwd")))
