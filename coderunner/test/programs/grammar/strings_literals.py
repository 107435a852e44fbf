# String and number literals in all forms, escapes, concatenation, raw, bytes, docstrings, line continuation.
print('single', "double", '''triple single''', """triple
double""", r'raw\n', R"raw\t", b'bytes\x00', rb'\raw', Rb"\x", u'unicode', f'f{1}', F"F{2}", fr'{3}\d', rf"\w{4}")
print("tab\there", 'quote\'s', "new\\n", "\a\b\f\v".encode(), "\u4e2d\U0001F600\N{GREEK SMALL LETTER ALPHA}\x41\101\0".encode())
print("implicit " "concat" ' of ' '''many''' f" and {'f' 'string'}")
long = ("parenthesised "
        "pieces "
        f"{1 + 1}")
back = "back\
slash"
print(long, back, len("""\
no leading newline
"""))
print(0, -0, 1_000_000, 0xff, 0XFF, 0o77, 0O7, 0b11, 0B1, 00, 1e5, 1E-3, 1.5e+2, .5, 5., 1_0.0_1, 3j, 2.5J, 1e3j, 0x_ff, 10**20, 0.1 + 0.2)
print(1 .real, 1.0.is_integer(), (5).bit_length(), 0xfor 1, 1if 1 else 2) if False else print("numbers")
print(True and False or not None, ... is Ellipsis, NotImplemented is NotImplemented, __debug__, None is None)
print([1, 2, 3,], (1,), (), [], {}, {1,}, {**{}}, {*()}, (yield_) if (yield_ := 1) else 0)
print("%s" % "x", "%%", "%5d|%-5d|%05d" % (1, 2, 3), "{!r:>5}".format("q"), "{:{}}".format("w", 3) + "|")
print("a" < "b" < "c", "a" "b" == "ab", "x" * 3 + "y", "abc"[::-1][0], "abc"[-1], "é" == "\u00e9", "e\u0301" == "é", len("e\u0301"), "\r\n" == """\r
""")
print(repr("\t\n\\'\""), repr('a"b'), repr("a'b"), repr("\x7f\xa0\u200b中"), ascii("中"), repr(b"\xff'"), str(1.0), repr(0.1), repr(1e16), repr(1e-5), repr(float("inf")), str(10**25), repr(-0.0))
def doc(): "one"; "two"; return doc.__doc__
def nodoc(): f"not a doc"; return nodoc.__doc__
print(doc(), nodoc())
if 1: print("one line if")
while 0: pass
else: print("while else")
for _ in (): pass
else: print("for else")
class E: ...
class F: "doc"; a = 1
def h(): return
print(E().__class__.__name__, F.__doc__, F.a, h(), (lambda: ...)() is ...)
x = 5; y = x if x else 0; z = -x ** 2; w = not x == 5; v = x in [5] is True; print(y, z, w, v, x if x > 9 else "small", 1 if 0 else 2 if 0 else 3)
print(1 < 2 < 3 > 2, 1 == 1.0 == True, [] == [], [] is [], "a" is not None, 3 & 1 == 1, 2 | 1 ^ 3, ~-1, +True, -True, not not 1, 7 % -3, -7 // 2, 2 ** 3 ** 2, (2 ** 3) ** 2, 10 / 4, 10 // 4, 10 % 4, 1 << 3 | 1, 5 and 0 or 3)
a = b = []; a += [1]; c = a; c = c + [2]; print(a, b, c); a[:] = []; print(b); (a, b), c = (1, 2), 3; [d, *e], f = "xyz", 0; print(a, b, c, d, e, f)
print(sorted({"b": 1, "a": 2}, reverse=True), *"ab", *[1], sep="~"); print("end", end=".\n"); print(); print(print("nested"))
