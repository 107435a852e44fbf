# zlib, gzip, zipfile and their round trips in memory and on disk.
import gzip, io, zipfile, zlib
data = b"abc" * 1000 + bytes(range(256))
z = zlib.compress(data, 9)
print(len(z) < len(data), zlib.decompress(z) == data, zlib.crc32(data), zlib.adler32(data))
c = zlib.compressobj(); parts = c.compress(data[:500]) + c.compress(data[500:]) + c.flush()
d = zlib.decompressobj(); print(d.decompress(parts) == data, d.eof, d.unused_data)
try:
    zlib.decompress(b"not zlib")
except zlib.error as e:
    print("zlib.error", str(e)[:20])
g = gzip.compress(data, mtime=0)
print(gzip.decompress(g) == data, g[:2].hex())
with gzip.open("t.gz", "wt", encoding="utf-8") as f:
    f.write("第一行\nsecond\n")
with gzip.open("t.gz", "rt", encoding="utf-8") as f:
    print(f.read().splitlines())
buf = io.BytesIO()
with zipfile.ZipFile(buf, "w", zipfile.ZIP_DEFLATED) as zf:
    zf.writestr("a.txt", "hello")
    zf.writestr("dir/数据.csv", "x,y\n1,2\n")
    zf.writestr(zipfile.ZipInfo("stored.bin", (2020, 1, 1, 0, 0, 0)), b"\x00" * 100)
buf.seek(0)
with zipfile.ZipFile(buf) as zf:
    print(zf.namelist(), zf.read("a.txt"), zf.getinfo("stored.bin").file_size, zf.testzip())
    for i in zf.infolist():
        print(i.filename, i.file_size, i.CRC, i.is_dir())
    with zf.open("dir/数据.csv") as m:
        print(io.TextIOWrapper(m, "utf-8").read())
    try:
        zf.read("missing")
    except KeyError as e:
        print("KeyError")
with open("plain.txt", "w") as f:
    f.write("on disk " * 3)
with zipfile.ZipFile("out.zip", "w") as zf:
    zf.write("plain.txt", arcname="renamed/plain.txt")
with zipfile.ZipFile("out.zip", "a") as zf:
    zf.writestr("second.txt", "2")
with zipfile.ZipFile("out.zip") as zf:
    zf.extractall("unpacked")
    print(zf.extract("second.txt").endswith("second.txt"), zipfile.is_zipfile("out.zip"), zipfile.is_zipfile("plain.txt"))
print(open("unpacked/renamed/plain.txt").read(), open("second.txt").read())
try:
    zipfile.ZipFile(io.BytesIO(b"garbage"))
except zipfile.BadZipFile as e:
    print("BadZipFile:", e)
