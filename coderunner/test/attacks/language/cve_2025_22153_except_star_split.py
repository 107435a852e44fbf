# CVE-2025-22153: except* calls the split() of an exception group of the program's own.
# guarded: error TypeError: 
# plain: crashed 
# landlock: crashed 
class Confused(ExceptionGroup):
    def split(self, *_):
        return 1, 2


try:
    raise Confused("group", [ValueError()])
except* ValueError:
    pass

attempt(open, "/etc/passwd")
