# A page that says that it is a picture.
# guarded: returns "left"
# plain: returns "left"
# leaves: [["x.png", 25]]
with open("output/x.png", "w") as file:
    file.write("<script>alert(1)</script>")
"left"
