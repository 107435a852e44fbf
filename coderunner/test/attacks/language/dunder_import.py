# __import__ as a function.
# guarded: rejected reserved_name
# plain: returns "ENOENT"
# landlock: returns "EACCES"
attempt(__import__("os").listdir, "/etc/ssl")
