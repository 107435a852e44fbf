# pathlib reads a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pathlib

attempt(pathlib.Path("/etc/passwd").read_text)
