# Reading and writing files in the working folder with open, os.path-free, modes, seek, append, binary.
with open("a.txt", "w") as f:
    print(f.write("line 1\nline 2\n"), f.name, f.mode, f.closed)
    f.writelines(["line 3\n", "line 4"])
    print("line 5", file=f)
print(f.closed)
with open("a.txt") as f:
    print(f.readline().strip(), f.tell(), f.read(6), f.readlines())
    f.seek(0)
    for n, line in enumerate(f):
        print(n, line, end="")
with open("a.txt", "a") as f:
    f.write("appended\n")
print(len(open("a.txt").read().splitlines()))
with open("b.bin", "wb") as f:
    f.write(bytes(range(10)))
with open("b.bin", "rb+") as f:
    f.seek(-3, 2)
    print(f.read(), f.tell())
    f.seek(2)
    f.write(b"ZZ")
    f.seek(0)
    print(f.read(), f.truncate(4), f.seekable(), f.readable(), f.writable())
print(open("b.bin", "rb").read())
try:
    open("missing.txt")
except FileNotFoundError as e:
    print(type(e).__name__, e.errno, e.filename, e.strerror)
try:
    with open("a.txt", "x"):
        pass
except FileExistsError as e:
    print("exists", isinstance(e, OSError))
try:
    with open("a.txt") as f:
        f.write("no")
except Exception as e:
    print(type(e).__name__, e)
try:
    f.read()
except ValueError as e:
    print(e)
with open("gbk.txt", "w", encoding="gbk", newline="\r\n") as f:
    f.write("中文\n第二行\n")
print(open("gbk.txt", "rb").read(), open("gbk.txt", encoding="gbk").read().split("\n"))
try:
    open("gbk.txt", encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e.encoding, e.start, e.reason)
print(open("gbk.txt", encoding="utf-8", errors="ignore", newline="").read().count("\r"))
with open("a.txt") as src, open("copy.txt", "w") as dst:
    for line in src:
        dst.write(line.upper())
    print("copied", dst.tell())
print(open("copy.txt").read().split("\n")[-3:])
try:
    open("a.txt", "q")
except ValueError as e:
    print(e)
import io
s = io.StringIO("x\ny\n"); s.seek(0, 2); s.write("z"); print(s.getvalue().split(), s.tell())
b = io.BytesIO(b"abc"); b.read(1); print(b.read(), b.getvalue(), b.getbuffer().nbytes)
t = io.TextIOWrapper(io.BytesIO("é\n".encode("utf-8")), encoding="utf-8"); print(t.read().strip(), isinstance(t, io.TextIOBase))
print(io.BufferedReader(io.BytesIO(b"peekaboo")).peek(4)[:4], io.SEEK_END, io.DEFAULT_BUFFER_SIZE > 0)
