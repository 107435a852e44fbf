# Exercise: count vowels with y at the end, circular shift, digit sums.
FIX = """
Add more test cases.
"""

def vowels_count(s):
    vowels = "aeiouAEIOU"
    n_vowels = sum(c in vowels for c in s)
    if s[-1] == 'y' or s[-1] == 'Y':
        n_vowels += 1
    return n_vowels

def circular_shift(x, shift):
    s = str(x)
    if shift > len(s):
        return s[::-1]
    else:
        return s[len(s) - shift:] + s[:len(s) - shift]

def digitSum(s):
    if s == "": return 0
    return sum(ord(char) if char.isupper() else 0 for char in s)

def check(candidate, cases):
    for i, (args, want) in enumerate(cases, 1):
        got = candidate(*args)
        assert got == want, f"Test {i}: {got} != {want}"
        print(candidate.__name__, args, got)

check(vowels_count, [(("abcde",), 2), (("Alone",), 3), (("key",), 2), (("bye",), 1), (("bYe",), 1), (("ACEDY",), 3)])
check(circular_shift, [((100, 2), "001"), ((12, 2), "12"), ((97, 8), "79"), ((12, 1), "21")])
check(digitSum, [(("",), 0), (("abAB",), 131), (("helloE",), 69), (("You arE Very Smart",), 327)])
try:
    check(vowels_count, [(("x",), 5)])
except AssertionError as exc:
    print("AssertionError:", exc)
