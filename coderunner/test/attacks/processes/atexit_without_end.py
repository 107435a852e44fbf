# A function at exit never returns.
# guarded: rejected module_not_allowed
# plain: returns "ended"
import atexit

def forever():
    while True:
        pass


atexit.register(forever)
"ended"
