# Changes modes and times of files outside the scratch folder.
# guarded: rejected module_attribute
# plain: returns true
# landlock: returns true
import os

def look():
    return [os.stat(os.__file__).st_mode, os.stat(os.__file__).st_mtime]


before = look()
attempt(os.chmod, os.__file__, 0o600)
attempt(os.utime, os.__file__)
look() == before
