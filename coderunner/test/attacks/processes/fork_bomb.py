# Forks without end.
# guarded: rejected module_attribute
# plain: returns [0, "EPERM"]
import os

born = 0
while (made := attempt(os.fork)) == 0 or type(made) is int:
    born += 1

[born, made]
