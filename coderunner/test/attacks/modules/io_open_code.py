# io.open_code opens without a check.
# guarded: rejected module_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import io

attempt(io.open_code, "/etc/passwd")
