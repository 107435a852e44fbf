# Text tasks: vowels, replacing, case toggling, splitting, ascii values, snake to camel.
def remove_vowels(s): return "".join(c for c in s if c not in "aeiouAEIOU")
def toggle_string(string):
 string1 = string.swapcase()
 return string1
def snake_to_camel(word): return ''.join(x.capitalize() or '_' for x in word.split('_'))
def ascii_value_string(str1):
  for i in range(len(str1)):
   return ord(str1[i])
def replace_blank(str1,char):
 str2 = str1.replace(' ', char)
 return str2
def long_words(n, str):
    word_len = []
    txt = str.split(" ")
    for x in txt:
        if len(x) > n:
            word_len.append(x)
    return word_len
def max_run_uppercase(test_str):
  cnt = 0
  res = 0
  for idx in range(0, len(test_str)):
    if test_str[idx].isupper():
      cnt += 1
    else:
      res = cnt
      cnt = 0
  if test_str[len(test_str) - 1].isupper():
    res = cnt
  return (res)
def capital_words_spaces(str1):
  import re
  return re.sub(r"(\w)([A-Z])", r"\1 \2", str1)
def list_to_string(l): return str("".join(l)), str("".join(map(str, [1, 2, 3]))), ", ".join(f"'{x}'" for x in l)
def odd_values_string(str):
  result = ""
  for i in range(len(str)):
    if i % 2 == 0:
      result = result + str[i]
  return result
def check_monthnum(name): return name in {"April", "June", "September", "November"}
print(remove_vowels("Programming Language"), toggle_string("Python"), snake_to_camel('python_program'), ascii_value_string('Q'), replace_blank("hello people", '@'), long_words(3, "python is a programming language"), max_run_uppercase('GeMKSForGERksISBESt'))
print(capital_words_spaces("PythonProgrammingExamples"), list_to_string(["a", "b"]), odd_values_string('abcdef'), check_monthnum("June"), "".join(dict.fromkeys("aabbcdde")), " ".join(w[::-1] for w in "abc def".split()), "%s has %d letters" % ("word", len("word")))
def wordcount(s, out={}): [out.__setitem__(w, out.get(w, 0) + 1) for w in s.split()]; return out
print(wordcount("a b a"), "Hello"[1:4].center(9, "-"), sum(map(ord, "abc")), chr(sum(map(ord, "ab")) % 26 + 97), sorted("the quick".split(), key=len, reverse=True), "x".join("abc"), "a-b_c".replace("-", "_").split("_"))
