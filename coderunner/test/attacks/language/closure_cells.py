# A closure's cells hold what a library hides.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import functools


@functools.wraps(open)
def outer():
    secret = open

    def inner():
        return secret

    return inner


attempt(outer.__wrapped__ and outer().__closure__[0].cell_contents, "/etc/passwd")
