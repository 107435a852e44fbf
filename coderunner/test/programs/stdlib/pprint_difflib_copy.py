# pprint, difflib, reprlib-like shortening, types.SimpleNamespace, types helpers.
import difflib, pprint, types
from pprint import pprint as pp, pformat
from types import SimpleNamespace, MappingProxyType
data = {"zeta": list(range(30)), "alpha": {"nested": {"deep": ["x" * 30, "y" * 30, ("t", 1)]}}, "set": {3, 1, 2}, 1.5: None}
pp(data["alpha"]); pp(data["zeta"], width=40, compact=True); pp({"b": 1, "a": 2}); pp({"b": 1, "a": 2}, sort_dicts=False)
print(pformat([["a" * 20] * 3] * 2, indent=2, width=50), pprint.isreadable(data), pprint.saferepr("x"), pformat(data["alpha"], depth=2))
a = "one\ntwo\nthree\nfour".splitlines(); b = "one\n2\nthree\nfour\nfive".splitlines()
for l in difflib.unified_diff(a, b, "old", "new", lineterm=""): print(l)
print(list(difflib.ndiff(["abc"], ["abd"])), [l for l in difflib.context_diff(a, b, lineterm="")][:6])
s = difflib.SequenceMatcher(None, "abcdef", "abxdef")
print(round(s.ratio(), 4), s.get_opcodes(), s.find_longest_match(0, 6, 0, 6), [tuple(m) for m in s.get_matching_blocks()])
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"], n=2), difflib.SequenceMatcher(None, [1, 2, 3], [1, 3]).quick_ratio(), len(difflib.HtmlDiff().make_table(a, b)) > 500)
n = SimpleNamespace(x=1, y=[2]); n.z = "new"; n.x += 1; del n.y
print(n, n == SimpleNamespace(x=2, z="new"), vars(n), getattr(n, "q", None))
ro = MappingProxyType({"k": 1})
try:
    ro["k"] = 2
except TypeError as e:
    print("TypeError", e)
print(ro["k"], dict(ro), isinstance(lambda: 0, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance((i for i in []), types.GeneratorType), types.NoneType is type(None))
class Obj:
    def hello(self): return "hello " + self.who
o = Obj(); o.who = "bound"
o.bye = types.MethodType(lambda self, x: f"bye {self.who} {x}", o)
print(o.hello(), o.bye(1), isinstance(o.hello, types.MethodType), types.new_class("Dyn", (Obj,), {}, lambda ns: ns.update(who="cls"))().hello())
class Wide:
    def __repr__(self): return "Wide(" + ", ".join("arg%d" % i for i in range(12)) + ")"
pp([Wide(), Wide()]); pp("a long string that goes on and on " * 4, width=50); pp(SimpleNamespace(a=1, b={"c": 2}))
