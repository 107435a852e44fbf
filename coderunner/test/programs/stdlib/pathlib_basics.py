# pathlib: pure path parts, reading, writing, globbing, renaming and deleting in the working folder.
from pathlib import Path, PurePosixPath, PureWindowsPath

p = Path("data") / "sub" / "file.tar.gz"
print(p, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(map(str, p.parents)), p.parts, p.with_suffix(".zip"), p.with_name("x.txt"), p.is_absolute())
print(PurePosixPath("/a/b/../c").as_posix(), PureWindowsPath(r"C:\x\y.txt").drive, Path("a/b").joinpath("c", "d"), Path("a/b/c").relative_to("a"), Path("x.py").match("*.py"), Path("a") == Path("a/"), PurePosixPath("/a/b").is_relative_to("/a"))
d = Path("work")
d.mkdir()
(d / "inner" / "deep").mkdir(parents=True, exist_ok=True)
print((d / "one.txt").write_text("hello\nworld\n"), (d / "二.txt").write_text("你好", encoding="utf-8"), (d / "inner" / "b.bin").write_bytes(b"\x00\x01"))
print((d / "one.txt").read_text().split(), (d / "二.txt").read_text(encoding="utf-8"), (d / "inner/b.bin").read_bytes())
print(sorted(x.name for x in d.iterdir()), sorted(str(x) for x in d.glob("*.txt")), sorted(x.as_posix() for x in d.rglob("*")))
print(d.exists(), d.is_dir(), (d / "one.txt").is_file(), (d / "nope").exists(), (d / "one.txt").stat().st_size)
with (d / "one.txt").open("a") as f:
    f.write("more\n")
with open(d / "one.txt") as f:
    print(f.read().splitlines())
new = (d / "one.txt").rename(d / "renamed.txt")
print(new, new.exists(), (d / "one.txt").exists())
(d / "touch.me").touch()
(d / "touch.me").unlink()
(d / "touch.me").unlink(missing_ok=True)
try:
    d.rmdir()
except OSError as e:
    print("OSError", type(e).__name__)
try:
    d.mkdir()
except FileExistsError:
    print("already there")
try:
    Path("zzz").read_text()
except FileNotFoundError as e:
    print("no", e.filename)
(d / "inner/deep").rmdir()
new.replace(d / "二.txt")
print(sorted(x.name for x in d.iterdir()), (d / "二.txt").read_text().count("\n"))
print(Path.cwd() == Path().resolve(), Path("a/./b").as_posix(), Path("work").resolve().name, str(Path()), repr(PurePosixPath("q")), Path("~x").name, bool(Path("")))
