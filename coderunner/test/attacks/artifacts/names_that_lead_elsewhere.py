# Names with newlines, dots and bytes that are no text.
# guarded: returns "left"
# plain: returns "left"
# leaves: [[" ", 1], ["-rf", 1], ["...", 1], ["..a", 1], ["a\nb", 1], ["‮gnp", 1], ["��", 1]]
for name in (b"a\nb", b"..a", b"\xff\xfe", b"-rf", b"...", " ".encode(), "\u202egnp".encode()):
    with open(b"output/" + name, "wb") as file:
        file.write(b"x")
"left"
