# Signals every process, its group, its parent and the first process.
# guarded: rejected module_attribute
# plain: returns ["EPERM", "EPERM", "EPERM"]
import os

[attempt(os.kill, pid, 9) for pid in (-1, 0, os.getppid() or 2)]
