# A file beyond what may be handed over.
# guarded: returns "left"
# plain: returns "left"
# leaves: []
with open("output/big", "wb") as file:
    file.write(bytes(5 * 2**20))
"left"
