# The sandbox's own sources can be read; there is no secret in them, and they cannot be written.
# guarded: rejected module_not_allowed
# plain: returns "EACCES" or returns "EROFS"
# landlock: returns "EACCES"
import execution

attempt(open, execution.__file__, "a")
