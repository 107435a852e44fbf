# Whether host files exist: in the Landlock tier that can be seen, as SECURITY.md says.
# guarded: returns [false, false]
# plain: returns [false, false]
# landlock: returns [true, true]
import os

[os.path.exists(path) for path in ("/etc/passwd", "/proc/1")]
