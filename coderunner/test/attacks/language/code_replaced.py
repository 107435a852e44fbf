# A function is given bytecode that was patched.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def innocent():
    return len


innocent.__code__ = innocent.__code__.replace(co_names=("open",))
attempt(innocent(), "/etc/passwd")
