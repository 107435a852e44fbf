# Fills the disk with files that are each small enough.
# guarded: error OSError: [Errno 28]
# guarded on landlock: crashed DiskFullError
# plain: returns "ENOSPC"
# landlock: crashed DiskFullError
import time

def fill():
    for number in range(10**6):
        with open(str(number), "wb") as file:
            file.write(bytes(2**19))
        time.sleep(0.001)


attempt(fill)
