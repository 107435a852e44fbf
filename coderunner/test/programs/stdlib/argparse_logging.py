# argparse with given arguments and logging to standard output.
import argparse, logging, sys
p = argparse.ArgumentParser(prog="tool", description="A tool.")
p.add_argument("files", nargs="*", default=["-"], help="input files")
p.add_argument("-n", "--num", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--mode", choices=["fast", "slow"], default="fast")
p.add_argument("--no-cache", dest="cache", action="store_false")
p.add_argument("--tag", action="append")
g = p.add_mutually_exclusive_group()
g.add_argument("--a", action="store_true"); g.add_argument("--b", action="store_const", const=5)
args = p.parse_args(["x", "y", "-n", "7", "-vv", "--mode=slow", "--no-cache", "--tag", "t1", "--tag", "t2", "--b"])
print(args.files, args.num, args.verbose, args.mode, args.cache, args.tag, args.a, args.b)
print(sorted(vars(p.parse_args([])).items(), key=lambda kv: kv[0]), p.parse_known_args(["--zzz"])[1])
print(p.format_usage())
try:
    p.parse_args(["-n", "abc"])
except SystemExit as e:
    print("exit", e.code)
class Quiet(argparse.ArgumentParser):
    def error(self, message):
        raise ValueError(message)
q = Quiet(prog="q")
sub = q.add_subparsers(dest="cmd", required=True)
add = sub.add_parser("add"); add.add_argument("nums", nargs="+", type=float); add.set_defaults(func=lambda a: sum(a.nums))
sub.add_parser("hello").set_defaults(func=lambda a: "hi")
for argv in [["add", "1", "2.5"], ["hello"], ["bad"], []]:
    try:
        a = q.parse_args(argv); print(a.cmd, a.func(a))
    except ValueError as e:
        print("error:", str(e)[:30])
print(argparse.Namespace(x=1, y="z"), argparse.ArgumentTypeError("t"))
log = logging.getLogger("app")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(funcName)s|%(message)s"))
log.addHandler(h); log.setLevel(logging.INFO); log.propagate = False
log.debug("hidden"); log.info("shown %d of %s", 1, "two"); log.warning("careful"); log.error("bad %r", {"k": 1})
def inner():
    child = logging.getLogger("app.child"); child.critical("from child"); return child.getEffectiveLevel()
print(inner(), log.isEnabledFor(logging.DEBUG), logging.getLevelName(30))
try:
    1 / 0
except ZeroDivisionError:
    h.setFormatter(logging.Formatter("%(message)s / %(exc_text)s" if False else "%(message)s"))
    log.error("failed: %s", "division")
class ListHandler(logging.Handler):
    def __init__(self): super().__init__(); self.out = []
    def emit(self, record): self.out.append((record.levelno, record.getMessage()))
lh = ListHandler(); other = logging.getLogger("other"); other.addHandler(lh); other.propagate = False
other.addFilter(lambda r: "skip" not in r.msg); other.warning("keep"); other.warning("skip me")
print(lh.out)
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s:%(message)s", force=True)
logging.info("root logger"); logging.debug("dbg"); logging.disable(logging.CRITICAL); logging.error("no")
