# Opens files without end.
# guarded: error OSError: [Errno 24]
# plain: returns ["EMFILE", true]
held = []
while (made := attempt(open, "/dev/null")) not in ("EMFILE", "ENFILE"):
    held.append(made)
[made, len(held) < 260]
