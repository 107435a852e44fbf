# Leaves a file with the set-user-id bit: it can be handed over, never run.
# guarded: rejected module_attribute
# plain: returns "EPERM"
# landlock: returns "EPERM"
# leaves: [["tool", 1]]
import os

with open("output/tool", "wb") as file:
    file.write(b"x")
os.chmod("output/tool", 0o4755)
attempt(os.execv, "output/tool", ["tool"])
