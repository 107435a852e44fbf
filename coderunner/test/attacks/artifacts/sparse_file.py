# A file that holds nothing and says that it is large.
# guarded: returns "left"
# plain: returns "left"
# leaves: []
with open("output/sparse", "wb") as file:
    file.truncate(10 * 2**20)
"left"
