# re in depth: groups, named groups, sub with functions, split, flags, lookaround.
import re
text = "Alice <alice@example.com>, Bob <bob@test.org>; tel 010-1234 5678, 2024-03-05 and 1999-12-31"
print(re.findall(r"[\w.]+@[\w.]+", text))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", text)
print(m.group(), m.group("year"), m["day"], m.groups(), m.groupdict(), m.start(), m.end(), m.span("month"), m.lastgroup, m.lastindex)
print([(x.start(), x[0]) for x in re.finditer(r"\d+", text)])
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", text[:30]), re.sub(r"\d", lambda m: str(9 - int(m[0])), "a1b22"), re.subn("l", "L", "hello", count=1))
print(re.split(r"[,;]\s*", text), re.split(r"(\d)", "a1b2c"), re.split("x*", "axbc"))
print(re.match(r"\d", "a1"), re.fullmatch(r"[a-z]+\d", "abc1") is not None, bool(re.search("^b", "a\nb", re.M)), re.findall("a.b", "a\nb axb", re.S))
pat = re.compile(r"""
    (?P<sign>[+-])?      # optional sign
    (?P<int>\d+)         # integer part
    (?:\.(?P<frac>\d*))? # fraction
""", re.VERBOSE | re.IGNORECASE)
for s in ["3.14", "-7", "+0.", "x"]:
    m = pat.fullmatch(s)
    print(s, m and m.groupdict(default=""))
print(pat.groups, pat.groupindex["frac"], pat.flags & re.I == re.I)
print(re.findall(r"(?<=\$)\d+(?=\b)", "$10 20 $30x $40"), re.findall(r"\b(?!un)\w+able\b", "unable capable table"), re.findall(r"(?<!-)\b\d\b", "-1 2 -3 4"))
print(re.findall(r"(\w)\1", "aabbcdd"), re.findall(r"<.*?>", "<a><b>"), re.findall(r"<.*>", "<a><b>"), re.escape("a.b*c"), re.findall(r"(?i)HELLO", "Hello hello"))
print(re.sub(r"(?P<w>\w+) (?P<v>\w+)", r"\g<v> \g<w>", "one two three four"), re.sub(r"\s+", " ", " a \n b\t\tc ").strip())
print(re.findall(r"[\u4e00-\u9fff]+", "中文abc汉字123"), re.findall(r"\w+", "naïve café 中文"), re.findall(r"\w+", "naïve", re.A))
tokens = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
print([(n or op) for n, op in tokens.findall("3 + 4.5*(2 - x)")])
scanner = re.Scanner([(r"\d+", lambda s, t: int(t)), (r"[a-z]+", lambda s, t: t), (r"\s+", None)])
print(scanner.scan("12 abc 3!"))
try:
    re.compile("(unclosed")
except re.error as e:
    print("re.error", e.msg, e.pos)
m = re.match(r"(a)(b)?(c)?", "ac")
print(m.groups(), m.groups("-"), m.expand(r"\1\3!"), m.regs, m.string, m.re.pattern, m.pos)
def camel(s): return re.sub(r"_([a-z])", lambda m: m.group(1).upper(), s)
def snake(s): return re.sub(r"(?<!^)(?=[A-Z])", "_", s).lower()
print(camel("some_snake_name"), snake("SomeCamelName"), bool(re.match(r"^(?=.*\d)(?=.*[a-z]).{6,}$", "abc123")))
print(re.sub(r"(\d)(?=(\d{3})+$)", r"\1,", "1234567"), re.findall(r"^\w+", "one\ntwo", flags=re.MULTILINE), re.RegexFlag(2).name)
