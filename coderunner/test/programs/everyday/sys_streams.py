# sys streams: reconfigure, replaced stdin and stdout, buffer writes, stderr prints, __stdout__.
import io
import sys
sys.stdout.reconfigure(encoding="utf-8")
print("encoding", sys.stdout.encoding.lower().replace("-", ""), "中文 é 😀")
sys.stdout.flush(); sys.stdout.buffer.write(b"raw bytes\n"); sys.stdout.flush()
print("to stderr", file=sys.stderr)
sys.stdin = io.StringIO("first\nsecond 2\n\nlast")
print(input(), input("prompt: ").split(), repr(input()), sys.stdin.read())
old, sys.stdout = sys.stdout, io.StringIO()
print("captured", 1, 2, sep="-")
text = sys.stdout.getvalue(); sys.stdout = sys.__stdout__
print(repr(text))
class Upper(io.TextIOBase):
    def __init__(self, inner): self.inner = inner
    def write(self, s): return self.inner.write(s.upper())
    def flush(self): self.inner.flush()
sys.stdout = Upper(old); print("shout"); sys.stdout = old
from contextlib import redirect_stdout, redirect_stderr
buf, err = io.StringIO(), io.StringIO()
with redirect_stdout(buf), redirect_stderr(err): print("a"); print("b", file=sys.stderr); sys.stdout.write("c")
print(repr(buf.getvalue()), repr(err.getvalue()))
print("no newline", end=""); print(); print("a", "b", sep="\t", end="|\n"); print(*"xyz", sep="\n"); print(1, 2.0, None, [3], {"k": ()}, flush=True)
print(sys.argv[1:], len(sys.argv), type(sys.path).__name__, sys.platform in ("linux", "darwin", "win32"), sys.version.split()[0].count("."), sys.implementation.name, sys.executable is not None, sys.flags.optimize, sys.hash_info.width, "math" in sys.builtin_module_names or True, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.stdout.isatty(), sys.float_info.dig)
sys.stdout.write("%d items\n" % 3); sys.stdout.writelines(["l1\n", "l2\n"]); print(sys.getrefcount([]) > 0, sys.exc_info(), sys.stdout.writable(), sys.stdin.readline())
