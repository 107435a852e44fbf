# A closure's cells hold what a library hides.
# guarded: error AttributeError: '__closure__' can be read of your own functions only
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import functools


@functools.singledispatch
def held(value):
    return value


def outer():
    return held.dispatch.__closure__[0].cell_contents.__class__ and open


attempt(outer(), "/etc/passwd")
