# platform asks programs of the machine.
# guarded: rejected module_not_allowed
# plain: returns ["sandbox", "EPERM"]
# landlock: returns ["vm", "EPERM"]
import platform
import subprocess

[platform.node(), attempt(subprocess.check_output, ["uname"])]
