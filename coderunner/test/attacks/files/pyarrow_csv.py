# pyarrow reads a host file as CSV.
# guarded: error FileNotFoundError
# guarded on landlock: error PermissionError: [Errno 13]
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from pyarrow import csv

attempt(csv.read_csv, "/etc/passwd")
