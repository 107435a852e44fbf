# Whether host files exist: in the Landlock tier that can be seen, as SECURITY.md says.
# guarded: returns [false, false]
# guarded on landlock: returns [true, true]
# plain: returns [false, false]
# landlock: returns [true, true]
import os

[os.path.exists(path) for path in ("/etc/passwd", "/proc/1")]
