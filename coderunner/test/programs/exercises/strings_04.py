# Exercise: longest common prefix, palindromic substrings, permutations check, zigzag, atoi, compare versions.
class Solution:
    def longestCommonPrefix(self, strs):
        prefix = ""
        for chars in zip(*strs):
            if len(set(chars)) > 1: break
            prefix += chars[0]
        return prefix
    def longestPalindrome(self, s: str) -> str:
        def grow(i, j):
            while i >= 0 and j < len(s) and s[i] == s[j]: i -= 1; j += 1
            return s[i + 1:j]
        return max((grow(i, j) for i in range(len(s)) for j in (i, i + 1)), key=len, default="")
    def convert(self, s: str, numRows: int) -> str:
        if numRows == 1: return s
        rows, i, step = [""] * numRows, 0, 1
        for c in s:
            rows[i] += c
            if i == 0: step = 1
            elif i == numRows - 1: step = -1
            i += step
        return "".join(rows)
    def myAtoi(self, s: str) -> int:
        s = s.strip(); sign, n = 1, 0
        if s[:1] in ("+", "-"): sign = -1 if s[0] == "-" else 1; s = s[1:]
        for c in s:
            if not c.isdigit(): break
            n = n * 10 + int(c)
        return max(-2**31, min(sign * n, 2**31 - 1))
    def compareVersion(self, a, b):
        from itertools import zip_longest
        for x, y in zip_longest(map(int, a.split(".")), map(int, b.split(".")), fillvalue=0):
            if x != y: return 1 if x > y else -1
        return 0
    def multiply(self, a, b):
        res = [0] * (len(a) + len(b))
        for i, x in enumerate(reversed(a)):
            for j, y in enumerate(reversed(b)):
                res[i + j] += int(x) * int(y)
                res[i + j + 1] += res[i + j] // 10; res[i + j] %= 10
        return "".join(map(str, res[::-1])).lstrip("0") or "0"
s = Solution()
print(s.longestCommonPrefix(["flower", "flow", "flight"]), repr(s.longestCommonPrefix(["dog", "car"])), s.longestPalindrome("babad"), s.longestPalindrome("forgeeksskeegfor"))
print(s.convert("PAYPALISHIRING", 3), s.myAtoi("   -42abc"), s.myAtoi("91283472332"), s.myAtoi("w"), s.compareVersion("1.01", "1.001"), s.compareVersion("1.0.1", "1"))
print(s.multiply("123456789", "987654321"), s.multiply("0", "52"))
