# A file of a terabyte that holds nothing.
# guarded: error OSError: [Errno 27]
# plain: returns "EFBIG"
# leaves: [["big", 0]]
def stretch():
    with open("output/big", "wb") as file:
        file.truncate(2**40)


attempt(stretch)
