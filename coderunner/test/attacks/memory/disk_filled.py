# Writes until the disk is full.
# guarded: error OSError: [Errno 28] or error OSError: [Errno 27]
# plain: returns "ENOSPC" or returns "EFBIG"
# landlock: returns "EFBIG"
def fill():
    with open("big", "wb") as file:
        while True:
            file.write(bytes(2**20))


attempt(fill)
