# tempfile, glob, shutil and os.path in the working folder.
import glob
import os.path
import shutil
import tempfile

with tempfile.TemporaryDirectory() as td:
    print(os.path.isdir(td))
    path = os.path.join(td, "inside.txt")
    with open(path, "w") as f:
        f.write("temp")
    print(os.path.exists(path), os.path.getsize(path), os.path.basename(path))
print(os.path.exists(td))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as tf:
    tf.write("abc")
    tf.seek(0)
    print(tf.read(), tf.name.endswith(".txt"))
with tempfile.TemporaryFile() as tf:
    tf.write(b"bytes")
    tf.seek(0)
    print(tf.read())
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as sp:
    sp.write("spool")
    sp.seek(0)
    print(sp.read())
for n in ["b.txt", "a.txt", "c.md"]:
    with open(n, "w") as f:
        f.write(n * 2)
print(sorted(glob.glob("*.txt")), sorted(glob.glob("?.*")), glob.glob("none*"), sorted(glob.iglob("[ac].*")), glob.escape("a[1].txt"))
print(shutil.copy("a.txt", "copy.txt"), open("copy.txt").read(), shutil.move("copy.txt", "moved.txt"), os.path.exists("copy.txt"))
shutil.copyfile("b.txt", "b2.txt")
print(sorted(glob.glob("**/*.txt", recursive=True)), os.path.getsize("b2.txt"))
with open("a.txt") as src, open("obj.txt", "w") as dst:
    shutil.copyfileobj(src, dst)
print(open("obj.txt").read())
print(os.path.join("a", "b", "/c"), os.path.split("/x/y.z"), os.path.splitext("a.b.c"), os.path.dirname("/p/q"), os.path.basename("/p/q/"), os.path.normpath("a//b/../c"), os.path.isabs("/a"), os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b", "/a/c"]), os.path.relpath("/a/b", "/a"), os.path.sep)
