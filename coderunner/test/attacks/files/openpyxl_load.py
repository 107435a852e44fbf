# openpyxl loads a host file.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "ENOENT"
import openpyxl

attempt(openpyxl.load_workbook, "/etc/x.xlsx")
