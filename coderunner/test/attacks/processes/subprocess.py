# subprocess starts a program.
# guarded: rejected module_not_allowed
# plain: returns "EPERM"
import subprocess

attempt(subprocess.run, ["/bin/sh", "-c", "id"])
