# Leaves a pipe that nobody writes to.
# guarded: rejected module_attribute
# plain: returns "EPERM"
# leaves: []
import os

attempt(os.mkfifo, "output/pipe")
