# Writes a program and runs it.
# guarded: rejected module_attribute
# plain: returns "EPERM"
# landlock: returns "EPERM"
import os

with open("tool", "wb") as file:
    file.write(b"#!/python/bin/python3\n")
os.chmod("tool", 0o4755)
attempt(os.execv, "./tool", ["tool"])
