# copy.copy calls whatever __reduce__ names.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import copy


class Bomb:
    def __reduce__(self):
        return eval, ("(lambda: 0).__globals__",)


copy.copy(Bomb())
attempt(open, "/etc/passwd")
