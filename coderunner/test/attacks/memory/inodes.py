# A hundred thousand empty files.
# guarded: error OSError: [Errno 28]
# guarded on landlock: crashed DiskFullError
# plain: returns "ENOSPC"
# landlock: crashed DiskFullError
import time

def fill():
    for number in range(10**5):
        open(str(number), "wb").close()
    time.sleep(5)


attempt(fill)
