# os: listing, making, renaming and removing files and folders, walk, environ, path functions.
import os
print(os.getcwd() == os.path.abspath("."), os.sep, os.linesep == "\n", os.name, os.curdir, os.path.exists("nothing"))
os.makedirs("a/b/c", exist_ok=True); os.mkdir("d")
for i, p in enumerate(["a/1.txt", "a/b/2.txt", "d/3.md"]):
    with open(p, "w") as f: f.write("x" * (i + 1))
print(sorted(os.listdir("a")), sorted(os.listdir(".")), [e.name for e in sorted(os.scandir("a"), key=lambda e: e.name) if e.is_file()])
for root, dirs, files in sorted(os.walk("a")): print(root, sorted(dirs), sorted(files))
os.rename("d/3.md", "d/renamed.md"); os.replace("a/1.txt", "d/1.txt"); os.remove("a/b/2.txt"); os.rmdir("a/b/c")
print(sorted(os.listdir("d")), os.path.getsize("d/1.txt"), os.stat("d/1.txt").st_size, os.path.isfile("d/1.txt"), os.path.isdir("d"), os.access("d", os.R_OK))
try: os.rmdir("d")
except OSError as e: print(type(e).__name__, "not empty" in str(e))
try: os.mkdir("d")
except FileExistsError as e: print("exists", e.filename)
try: os.remove("zzz")
except FileNotFoundError as e: print("missing", e.errno)
print(os.environ.get("SURELY_NOT_SET", "default"), os.getenv("SURELY_NOT_SET"), "SURELY_NOT_SET" in os.environ)
os.environ["MINE"] = "1"; print(os.environ["MINE"], os.getenv("MINE")); del os.environ["MINE"]
print(os.path.splitext("x.tar.gz"), os.path.join("a", "..", "b"), os.path.normpath("a/../b"), os.path.expanduser("plain"), os.fspath("p"), os.cpu_count() > 0, len(os.urandom(4)), os.path.commonprefix(["ab", "ac"]), isinstance(os.getpid(), int))
os.chdir("a"); print(os.path.basename(os.getcwd()), os.listdir(".")); os.chdir(".."); total = sum(os.path.getsize(os.path.join(r, f)) for r, _, fs in os.walk(".") for f in fs); print(total)
