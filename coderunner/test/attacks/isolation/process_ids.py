# Which processes there are: none but its own; the Landlock tier sees that others exist.
# guarded: returns [true, true]
# guarded on landlock: returns [false, false]
# plain: returns [true, true]
# landlock: returns [false, false]
import os

[os.getpid() == 1, os.getppid() == 0]
