# Exercise: Roman numerals both ways, numbers to English and Chinese words, base conversion.
ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
def to_roman(n):
    out = ""
    for value, sym in ROMAN:
        count, n = divmod(n, value)
        out += sym * count
    return out
def from_roman(s):
    v = dict((b, a) for a, b in ROMAN)
    return sum(-v[a] if v[a] < v.get(b, 0) else v[a] for a, b in zip(s, s[1:] + " "))
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
def words(n):
    if n < 0: return "minus " + words(-n)
    if n < 20: return ONES[n]
    if n < 100: return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in ((10 ** 9, "billion"), (10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            head, rest = divmod(n, size)
            return words(head) + " " + name + (" " + words(rest) if rest else "")
数字 = "零一二三四五六七八九"
def 中文数(n):
    if n == 0: return "零"
    单位, 结果, 补零 = ["", "十", "百", "千", "万"], "", False
    for 位, d in zip(range(len(str(n)) - 1, -1, -1), str(n)):
        if d == "0": 补零 = bool(结果)
        else:
            结果 += ("零" if 补零 else "") + 数字[int(d)] + 单位[位]; 补零 = False
    return 结果.removeprefix("一十") and (结果[1:] if 结果.startswith("一十") else 结果) or "十"
for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    assert from_roman(to_roman(n)) == n
    print(n, to_roman(n), words(n), 中文数(n))
print(words(-7), words(1_000_000), words(123456789), 中文数(10), 中文数(10203))
