# Smaller modules: graphlib, fnmatch, shlex, colorsys, ipaddress, reprlib, codecs, contextvars, sched, getopt.
import codecs, colorsys, contextvars, fnmatch, getopt, graphlib, ipaddress, platform, reprlib, sched, shlex, time, errno, mimetypes, quopri, plistlib
print(list(graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}}).static_order())[0], fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.fnmatch("x1", "x?"), fnmatch.translate("*.a"), shlex.split("a 'b c' d\\ e"), shlex.quote("it's"), shlex.join(["a b", "c"]))
try: list(graphlib.TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order())
except graphlib.CycleError as e: print("CycleError")
print(colorsys.rgb_to_hsv(1, 0.5, 0), colorsys.hls_to_rgb(0.5, 0.5, 1), ipaddress.ip_address("10.0.0.1") + 1, list(ipaddress.ip_network("192.168.0.0/30").hosts()), ipaddress.ip_address("::1").is_loopback, ipaddress.ip_address("10.1.1.1") in ipaddress.ip_network("10.0.0.0/8"), reprlib.repr(list(range(100))), codecs.encode("hello", "rot13"), codecs.lookup("utf8").name, codecs.BOM_UTF8)
var = contextvars.ContextVar("v", default=1); tok = var.set(2); print(var.get()); var.reset(tok); print(var.get(), contextvars.copy_context().run(lambda: var.get()))
s = sched.scheduler(time.monotonic, time.sleep); out = []; s.enter(0.002, 1, out.append, ("b",)); s.enter(0.001, 1, out.append, ("a",)); s.run(); print(out)
print(getopt.getopt(["-a", "1", "--long=x", "rest"], "a:", ["long="]), isinstance(platform.system(), str), platform.python_version().startswith("3."), errno.ENOENT, mimetypes.guess_type("f.png"), quopri.encodestring("é=".encode()), plistlib.loads(plistlib.dumps({"a": [1, "x"]})))
try: ipaddress.ip_address("999.1.1.1")
except ValueError as e: print(e)
from email.message import EmailMessage
from email import message_from_string
m = EmailMessage(); m["Subject"] = "Hi"; m["To"] = "a@b.c"; m.set_content("body\n"); print(m["subject"], m.get_content_type(), m.get_content(), message_from_string("A: 1\n\ntext").get("a"))
import bz2, lzma, tarfile, io
print(bz2.decompress(bz2.compress(b"data" * 10))[:4], lzma.decompress(lzma.compress(b"xz"))); b = io.BytesIO(); t = tarfile.open(fileobj=b, mode="w:gz"); ti = tarfile.TarInfo("f.txt"); ti.size = 3; t.addfile(ti, io.BytesIO(b"abc")); t.close(); b.seek(0); print(tarfile.open(fileobj=b).getnames())
