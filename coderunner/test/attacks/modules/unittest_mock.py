# unittest.mock patches a module by name.
# guarded: error PermissionError: [Errno 13] only the working directory
# plain: returns "ENOENT"
# landlock: returns "EACCES"
from unittest import mock

found = mock.patch("os.getcwd").getter()
attempt(found.listdir, "/etc/ssl")
