# Prompts with input("..."), iterates over sys.stdin, readline and readlines.
import sys

name = input("Your name? ")
age = int(input("Your age? "))
print(f"\nHello {name}, you will be {age + 1}.")
first = sys.stdin.readline()
print("readline:", repr(first))
for i, line in zip(range(2), sys.stdin):
    print("iterated:", i, line.rstrip("\n"))
rest = sys.stdin.readlines()
print(len(rest), [r.strip() for r in rest])
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input("more? ")
except EOFError as e:
    print("\nEOFError", e)
