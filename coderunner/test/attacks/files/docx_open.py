# python-docx opens a host file.
# guarded: error 
# plain: returns "PackageNotFoundError"
# landlock: returns "PackageNotFoundError"
import docx

attempt(docx.Document, "/etc/x.docx")
