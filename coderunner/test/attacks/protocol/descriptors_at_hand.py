# Looks for descriptors that it was left: its standard streams and its own connection.
# guarded: returns []
# plain: returns [[0,"c"],[1,"c"],[2,"c"],[3,"s"]]
import os
import stat

kinds = []
for number in range(256):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        continue
    kinds.append([number, stat.filemode(mode)[0]])
kinds
