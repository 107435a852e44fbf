# Exercise: Luhn, ISBN, e-mail, IPv4, brackets, passwords, Chinese ID checksum.
import re
def luhn(s):
    digits = [int(c) for c in re.sub(r"\D", "", s)][::-1]
    return sum(d if i % 2 == 0 else sum(divmod(d * 2, 10)) for i, d in enumerate(digits)) % 10 == 0
def isbn10(s):
    s = s.replace("-", "")
    if not re.fullmatch(r"\d{9}[\dX]", s): return False
    return sum((10 - i) * (10 if c == "X" else int(c)) for i, c in enumerate(s)) % 11 == 0
EMAIL = re.compile(r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$")
def ipv4(s): return all(p.isdigit() and str(int(p)) == p and 0 <= int(p) <= 255 for p in s.split(".")) and s.count(".") == 3
def 身份证(号):
    权 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return len(号) == 18 and "10X98765432"[sum(int(a) * b for a, b in zip(号, 权)) % 11] == 号[-1].upper()
def strength(pw):
    rules = {"length": len(pw) >= 8, "digit": any(map(str.isdigit, pw)), "upper": any(map(str.isupper, pw)), "lower": any(map(str.islower, pw)), "special": bool(set(pw) & set("!@#$%^&*"))}
    return sum(rules.values()), [k for k, ok in rules.items() if not ok]
print([luhn(x) for x in ("4539 1488 0343 6467", "8273 1232 7352 0569")], [isbn10(x) for x in ("3-598-21508-8", "3-598-21507-X", "123")])
print([bool(EMAIL.match(e)) for e in ("a@b.co", "x.y+z@mail.example.org", "bad@", "@no.com", "a@b")], [ipv4(x) for x in ("1.2.3.4", "256.1.1.1", "1.2.3", "01.1.1.1")])
print(身份证("11010519491231002X"), 身份证("110105194912310021"))
for pw in ("abc", "Abcdef12", "Str0ng!Pass"): print(pw, *strength(pw))
