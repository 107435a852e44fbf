# Writes to devices.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns ["EROFS", "EROFS", "EACCES", "EROFS"]
# landlock: returns ["EACCES", "EACCES", "EACCES", "EACCES"]
[attempt(open, f"/dev/{name}", "wb") for name in ("mem", "kmsg", "urandom", "tty")]
