# Exercise: anagrams, pangrams, isograms, acronyms, word frequencies.
from collections import Counter, defaultdict
import string
def is_anagram(a: str, b: str) -> bool:
    clean = lambda s: Counter(s.replace(" ", "").lower())
    return clean(a) == clean(b)
is_pangram = lambda s: set(string.ascii_lowercase) <= set(s.lower())
def is_isogram(w): w = [c for c in w.lower() if c.isalpha()]; return len(w) == len(set(w))
def acronym(s): return "".join(w[0].upper() for w in s.replace("-", " ").split())
def top(text, n=3): return sorted(Counter(text.lower().split()).items(), key=lambda t: (-t[1], t[0]))[:n]
print(is_anagram("Dormitory", "dirty room"), is_anagram("abc", "abd"))
print(is_pangram("The quick brown fox jumps over the lazy dog"), is_pangram("nope"))
print(is_isogram("Dermatoglyphics"), is_isogram("moose"), acronym("portable network-graphics format"))
print(top("the cat and the dog and the bird"), top(""))
by_len = defaultdict(set)
for w in "a bb cc ddd ee f".split(): by_len[len(w)].add(w)
print({k: sorted(v) for k, v in sorted(by_len.items())})
assert is_anagram("", "")
