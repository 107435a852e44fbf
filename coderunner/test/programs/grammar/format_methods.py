# str.format, format(), %-formatting, format_map and string.Template.
print("{} {} {}".format(1, "two", 3.0), "{1} {0} {1}".format("a", "b"), "{x}-{y}".format(x=1, y=2))
print("{0[1]} {1[key]} {2.real}".format([1, 2], {"key": "v"}, 3 + 4j))
print("{:>8}|{:<8}|{:^8}|{:=+8}|{:08.3f}|{:,}".format("r", "l", "c", 5, 3.14159, 1234567))
print("{:{w}.{p}f}|{!r}|{!s:>5}".format(2.71828, "q", "s", w=10, p=2))
print("{0:b} {0:o} {0:x} {0:#X} {1:e} {1:.2%}".format(255, 0.12345))
print("{{}} {0} {name!r}".format("x", **{"name": "n"}))
print("%s %d %5.2f %-5s| %05d %x %o %e %c %r %%" % ("s", 42, 3.14159, "l", 42, 255, 8, 12345.678, "A", "q"))
print("%(a)s and %(b)03d" % {"a": "x", "b": 7}, "%s" % (1,), "%s" % [1, 2], "%.3s|" % "abcdef", "%*d" % (6, 42))
print(format(1234.5, ",.2f"), format("x", ">4"), format(7, "03d"), format(True), format(0.5, "%"))
class D(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{a} {b}".format_map(D(a=1)))
from string import Template
t = Template("$who owes ${amount}yuan and $$5")
print(t.substitute(who="Li", amount=3), t.safe_substitute(who="Wu"))
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
for bad in ["{", "{}{}", "{missing}", "{0.nope}"]:
    try:
        print(bad.format(1))
    except (ValueError, IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    print("%d" % "x")
except TypeError as e:
    print("TypeError:", e)
class V:
    def __init__(self): self.name = "v"; self.items = [10, {"k": "deep"}]
print("{v.name} {v.items[0]} {v.items[1][k]}".format(v=V()))
header = "{:<10}{:>6}".format
print(header("name", "qty")); print(header("apple", 3))
print("-".join("{:02}".format(i) for i in range(4)), str.format("{}!", "hi"), "{:>{}}".format("a", 4))
fmt = "{:10.4}|"
print(fmt.format("truncated"), list(map("<{}>".format, "ab")))
