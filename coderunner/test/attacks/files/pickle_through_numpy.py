# numpy.load of a pickle that runs code.
# guarded: error 
# plain: returns "ENOENT"
# landlock: returns "EACCES"
import os

import numpy


class Bomb:
    def __reduce__(self):
        return os.listdir, ("/etc/ssl",)

numpy.save("x.npy", numpy.array([Bomb()], dtype=object), allow_pickle=True)
attempt(numpy.load, "x.npy", allow_pickle=True)
