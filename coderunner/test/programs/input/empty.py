# Copes with an empty standard input.
import sys

text = sys.stdin.read()
print("characters:", len(text), "lines:", text.splitlines(), repr(sys.stdin.readline()))
try:
    input()
except EOFError as e:
    print(type(e).__name__, e)
print("first" if text else "nothing to read", list(sys.stdin), sys.stdin.isatty())
