# PyMuPDF opens a host file.
# guarded: error 
# plain: returns "FileNotFoundError"
# landlock: returns "FileDataError"
import fitz

attempt(fitz.open, "/etc/passwd", filetype="txt")
