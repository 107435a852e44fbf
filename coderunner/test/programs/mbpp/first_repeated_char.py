# First repeated character and friends, returning strings or None.
def first_repeated_char(str1):
  for index,c in enumerate(str1):
    if str1[:index+1].count(c) > 1:
      return c
def first_non_repeating(s):
    char_order = []
    ctr = {}
    for c in s:
        if c in ctr:
            ctr[c] += 1
        else:
            ctr[c] = 1
            char_order.append(c)
    for c in char_order:
        if ctr[c] == 1:
            return c
    return None
assert first_repeated_char("abcabc") == "a"
assert first_repeated_char("abc") == None
assert first_non_repeating("abcabc") is None
for s in ("abcabcd", "", "swiss", "汉字汉"): print(repr(s), first_repeated_char(s), first_non_repeating(s))
