# Assignment expressions in conditions, loops, comprehensions and f-strings.
data = [3, 8, 1, 12, 7]
if (n := len(data)) > 3:
    print("many", n)
it = iter(data)
while (v := next(it, None)) is not None:
    print(v, end=" ")
print()
print([sq for x in data if (sq := x * x) > 50])
import re
for line in ["x=1", "nothing", "y = 22"]:
    if m := re.match(r"(\w)\s*=\s*(\d+)", line):
        print(m.group(1), int(m[2]))
    elif not (count := line.count("n")):
        print("none")
    else:
        print("count", count)
total = 0
print([total := total + x for x in data], total)
print(f"{(half := n / 2):.1f}", half)
def reader(chunks=["ab", "cd", ""]):
    i = -1
    while chunk := chunks[(i := i + 1)]:
        yield chunk, i
print(list(reader()))
print((a := 5) + (b := a * 2), a, b)
def f(x): return x + 1
print(f(y := 3), y, any((hit := w).startswith("b") for w in ["a", "bc", "d"]), hit)
lst = [z := 10, z + 1]
print(lst, z, {"k": (q := 3)}, q)
