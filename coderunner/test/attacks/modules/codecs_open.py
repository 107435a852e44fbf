# codecs.open opens without a check.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import codecs

attempt(codecs.open, "/etc/passwd")
