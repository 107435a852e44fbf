# pdfplumber opens a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import pdfplumber

attempt(pdfplumber.open, "/etc/passwd")
