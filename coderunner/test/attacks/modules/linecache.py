# linecache reads a file.
# guarded: rejected module_not_allowed
# plain: returns []
# landlock: returns []
import linecache

linecache.getlines("/etc/passwd")
