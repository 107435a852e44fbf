# A zip whose member leads out of its folder.
# guarded: returns ["escaped", "escaped", "tmp"]
# plain: returns ["escaped", "escaped", "tmp"]
# landlock: returns ["escaped", "escaped", "tmp"]
# leaves: [["escaped", 1], ["tmp/escaped", 1]]
import pathlib
import zipfile

with zipfile.ZipFile("x.zip", "w") as archive:
    archive.writestr("../../escaped", "x")
    archive.writestr("/tmp/escaped", "x")
zipfile.ZipFile("x.zip").extractall("output")
sorted(path.name for path in pathlib.Path("output").rglob("*"))
