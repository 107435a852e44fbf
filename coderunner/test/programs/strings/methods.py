# The methods of str, one after another.
s = "  Hello, World  "
print(s.strip(), s.lstrip() + "|", s.rstrip() + "|", s.upper(), s.lower(), s.swapcase(), s.title(), s.strip().capitalize())
t = "the cat sat on the mat"
print(t.count("the"), t.find("cat"), t.rfind("the"), t.find("dog"), t.index("sat"), t.replace("the", "a"), t.replace("the", "a", 1))
print(t.split(), t.split("t"), t.split(" ", 2), t.rsplit(" ", 1), t.partition("sat"), t.rpartition("zzz"))
print(t.startswith("the"), t.endswith(("mat", "hat")), t.startswith("cat", 4), "mat" in t)
print("a\nb\r\nc".splitlines(), "a\nb".splitlines(keepends=True), "-".join(["x", "y"]), "".join(reversed("abc")))
print("7".zfill(3), "-7".zfill(4), "x".center(5, "*"), "x".ljust(3, ".") + "x".rjust(3, "."), "a\tb".expandtabs(4))
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "½".isnumeric(), "A".isupper(), " ".isspace(), "Ab Cd".istitle(), "x_1".isidentifier(), "\n".isprintable(), "é".isascii())
table = str.maketrans("aeiou", "12345", "xyz")
print("axe boy lazy".translate(table), "hello".translate({ord("l"): "L", 104: None}), "ab".translate(str.maketrans({"a": "1", "b": None})))
print("TestHook".removeprefix("Test"), "file.py".removesuffix(".py"), "ß".casefold(), "a" * 3, "a" + "b", "abc"[::-1], "abc"[-2:], "abcdef"[1:5:2])
print(t.encode(), "é".encode("latin-1"), b"caf\xc3\xa9".decode(), str(b"ab"), "a,b;c".replace(";", ",").split(","))
print(max("hello"), min("hello"), sorted("hello"), len("hello"), "l" * t.count("t"), list("hi"), tuple("hi"), "b" > "a", "Z" < "a")
try:
    "abc".index("z")
except ValueError as e:
    print(e)
words = "apple Banana cherry".split()
print(sorted(words), sorted(words, key=str.casefold), " ".join(w[0].upper() + w[1:] for w in words), [w.lower() for w in words if len(w) > 5])
def is_palindrome(s):
    s = "".join(c for c in s.lower() if c.isalnum())
    return s == s[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello, xyz", 3), caesar(caesar("hello", 5), -5), str.upper("x"), str.join("+", "abc"), ascii("ünï"), repr("a'b\"c\n"))
