# Five thousand files.
# guarded: returns "left"
# plain: returns "left"
# leaves: 1000
for number in range(5000):
    with open(f"output/{number}", "wb") as file:
        pass
"left"
