# io.FileIO opens without a check.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import io

attempt(io.FileIO, "/etc/passwd")
