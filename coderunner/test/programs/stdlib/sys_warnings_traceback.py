# sys facade, warnings, traceback and exit hooks that are harmless.
import sys, traceback, warnings
print(sys.maxsize > 2 ** 31, sys.version_info >= (3, 11), sys.version_info.major, sys.byteorder, sys.float_info.epsilon, sys.float_info.max > 1e308, sys.getrecursionlimit() >= 100, sys.getsizeof([]) > 0, isinstance(sys.argv, list), type(sys.version).__name__, sys.int_info.bits_per_digit > 0, sys.maxunicode)
print(sys.stdout.write("written\n"))
sys.stdout.flush()
sys.stderr.write("") ; print("to stdout", file=sys.stdout); print(sys.stdin.read() == "", sys.intern("abc") == "abc")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old thing", DeprecationWarning)
    warnings.warn("be careful")
    print([(w.category.__name__, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as e:
        print("raised", e)
warnings.filterwarnings("ignore", category=DeprecationWarning)
warnings.warn("silent", DeprecationWarning)
def a(): return b()
def b(): return {}["missing"]
try:
    a()
except KeyError:
    text = traceback.format_exc()
    print(text.strip().splitlines()[0], "|", text.strip().splitlines()[-1], "in a" in text, "in b" in text)
    et, ev, tb = sys.exc_info()
    print(et.__name__, ev, len(traceback.extract_tb(tb)) if False else "ok")
try:
    raise ValueError("x") from KeyError("y")
except ValueError as e:
    print(traceback.format_exception_only(type(e), e), "direct cause" in "".join(traceback.format_exception(e)))
    traceback.print_exc(file=sys.stdout, limit=0)
print(sys.exc_info())
old = sys.getrecursionlimit()
sys.setrecursionlimit(old + 100)
print(sys.getrecursionlimit() - old)
def deep(n): return n if n == 0 else 1 + deep(n - 1)
print(deep(500))
def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print("RecursionError", "recursion" in str(e))
class Tee:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): pass
t = Tee(); keep = sys.stdout; sys.stdout = t
print("captured", 1); sys.stdout = keep
print(t.parts, sys.exit.__name__)
try:
    sys.exit("bye")
except SystemExit as e:
    print("exit code", e.code)
