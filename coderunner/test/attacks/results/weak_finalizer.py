# weakref.finalize runs at the end.
# guarded: returns "done"
# plain: returns "done"
import weakref

class Held:
    pass


held = Held()
weakref.finalize(held, open, "/etc/passwd")
"done"
