# unittest.mock replaces os.path.realpath, by which files outside the working folder are known.
# guarded: error TypeError: 'posixpath.realpath' cannot be replaced here
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from unittest import mock

mock.patch("os.path.realpath", lambda path, **options: "/home/sandbox/inside").start()
attempt(open, "/etc/passwd")
