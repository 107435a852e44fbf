# Exercise set: regular expression tasks.
import re
def find_char_long(text):
  return (re.findall(r"\b\w{4,}\b", text))
def text_match_three(text):
        patterns = 'ab{3}?'
        if re.search(patterns,  text):
                return 'Found a match!'
        else:
                return('Not matched!')
def multiple_split(text):
  return (re.split('; |, |\\*|\n',text))
def change_date_format(dt):
        return re.sub(r'(\d{4})-(\d{1,2})-(\d{1,2})', '\\3-\\2-\\1', dt)
def camel_to_snake(text):
  str1 = re.sub('(.)([A-Z][a-z]+)', r'\1_\2', text)
  return re.sub('([a-z0-9])([A-Z])', r'\1_\2', str1).lower()
def remove_multiple_spaces(text1):
  return (re.sub(' +',' ',text1))
def is_allowed_specific_char(string):
    get_char = re.compile(r'[^a-zA-Z0-9.]')
    string = get_char.search(string)
    return not bool(string)
def find_literals(text, pattern):
  match = re.search(pattern, text)
  s = match.start()
  e = match.end()
  return (match.re.pattern, s, e)
def occurance_substring(text,pattern):
 for match in re.finditer(pattern, text):
    s = match.start()
    e = match.end()
    return (text[s:e], s, e)
regex = r'^(?=.*[A-Z])(?=.*\d).{8,}$'
def check(pw): return 'valid' if (re.search(regex, pw)) else 'weak'
print(find_char_long('Please move back to stream'), text_match_three("abbbba"), text_match_three("ac"))
print(multiple_split('Forces of the \ndarkness*are coming into the play.'), change_date_format("2026-01-02"))
print(camel_to_snake('PythonProgramExamples'), remove_multiple_spaces('python   program   language'), is_allowed_specific_char("ABCDEFabcdef123450"), is_allowed_specific_char("*&%@#!}{"))
print(find_literals('The quick brown fox jumps over the lazy dog.', 'fox'), occurance_substring('python programming, python language', 'python'), check("Abcdefg1"), check("abc"))
print(re.sub(r'(\w)(\w)', r'\2\1', 'abcdef'), re.findall(r"'(.*?)'", "'a' and 'b'"), [m.group(0) for m in re.finditer(r"[A-Z][^A-Z]*", "PythonToPrintWords")])
