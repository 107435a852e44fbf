# configparser and tomllib.
import configparser, io, tomllib
cfg = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
cfg.read_string("""
[DEFAULT]
base = /srv
debug = no

[web]
port = 8080
root = ${base}/www
ratio : 0.5
names = a,
    b,
    c
; comment
[empty]
flag
""".replace("flag\n", ""))
print(cfg.sections(), cfg["web"]["root"], cfg.getint("web", "port"), cfg["web"].getfloat("ratio"), cfg.getboolean("web", "debug"), cfg.get("web", "zz", fallback="none"), [n.strip() for n in cfg["web"]["names"].split(",")])
cfg["new"] = {"k": "v", "n": "1"}
cfg.set("new", "n", "2"); cfg["web"]["port"] = "9090"; cfg.remove_section("empty"); cfg.add_section("last")
out = io.StringIO(); cfg.write(out); print(out.getvalue())
print("web" in cfg, cfg.has_option("web", "port"), dict(cfg["new"]), cfg.options("last"))
for bad in ["[a]\nx=1\nx=2", "no section", "[a]\n[a]"]:
    try:
        configparser.ConfigParser().read_string(bad)
    except configparser.Error as e:
        print(type(e).__name__)
try:
    cfg.get("nope", "x")
except configparser.NoSectionError as e:
    print(e)
with open("app.ini", "w") as f:
    cfg.write(f)
again = configparser.ConfigParser(interpolation=None)
print(again.read(["app.ini", "missing.ini"]), again["web"]["port"], again.items("new"))
doc = tomllib.loads('''
title = "例"
date = 2024-01-02
when = 2024-01-02T03:04:05Z
ints = [1, 0x10, 1_000]
pi = 3.14
[owner]
name = 'Tom'
[[items]]
id = 1
[[items]]
id = 2
inline = { a = true, b.c = "d" }
''')
print(doc)
print([i["id"] for i in doc["items"]], doc["date"].year, doc["when"].isoformat())
try:
    tomllib.loads("a = 1\na = 2")
except tomllib.TOMLDecodeError as e:
    print("TOMLDecodeError", str(e).split("(")[0])
with open("x.toml", "wb") as f: f.write(b"[t]\nx = 1\n")
with open("x.toml", "rb") as f: print(tomllib.load(f))
