# pyarrow reads a host file as CSV.
# guarded: error FileNotFoundError
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from pyarrow import csv

attempt(csv.read_csv, "/etc/passwd")
