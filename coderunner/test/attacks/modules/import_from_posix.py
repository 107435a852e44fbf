# posix is os.
# guarded: rejected module_not_allowed
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import posix

attempt(posix.listdir, "/etc/ssl")
