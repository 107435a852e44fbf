# textwrap, string constants, unicodedata and simple alignment of text.
import string
import textwrap
import unicodedata

para = ("It was the best of times, it was the worst of times, it was the age of wisdom, "
        "it was the age of foolishness.")
print(textwrap.fill(para, width=30))
print(textwrap.fill(para, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(para, width=35, placeholder="..."))
print(textwrap.wrap("averyveryverylongword short", 10), textwrap.wrap("a b c", 3))
print(textwrap.dedent("""
    def f():
        return 1
""").strip())
print(textwrap.indent("one\n\ntwo", "> "), textwrap.indent("a\nb", "# ", lambda l: "b" in l))
print(string.ascii_uppercase, string.punctuation, string.hexdigits, repr(string.whitespace), string.octdigits)
for ch in "aé中½ ☃":
    print(ch, unicodedata.name(ch, "?"), unicodedata.category(ch), unicodedata.bidirectional(ch), unicodedata.decomposition(ch) or "-")
print(unicodedata.lookup("SNOWMAN"), unicodedata.digit("7"), unicodedata.combining("\u0301"), unicodedata.mirrored("("))
def strip_accents(s):
    return "".join(c for c in unicodedata.normalize("NFD", s) if unicodedata.category(c) != "Mn")
print(strip_accents("Crème Brûlée à la carte"), [hex(ord(c)) for c in unicodedata.normalize("NFD", "é")])
for row in [("Name", "Qty"), ("Apples", 10), ("Kiwis", 7)]:
    print("|" + str(row[0]).ljust(10, ".") + str(row[1]).rjust(5) + "|")
t = string.Template("Dear $name, ${greeting}!")
print(t.substitute(dict(name="Bo", greeting="hi")), t.template)
class Pct(string.Template):
    delimiter = "%"
print(Pct("%a and %{b}s").substitute(a=1, b=2))
