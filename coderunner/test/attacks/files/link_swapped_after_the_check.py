# A link whose target changes between check and use.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
class Path:
    def __init__(self):
        self.asked = 0

    def __fspath__(self):
        self.asked += 1
        return "x" if self.asked == 1 else "/etc/passwd"


open("x", "w").close()
attempt(open, Path()) and attempt(open, "/etc/passwd")
