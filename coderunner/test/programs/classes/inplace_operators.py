# Every in-place operator on names, attributes and items.
class Box:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"Box({self.v})"


b = Box(10)
b.v += 5; print(b)
b.v -= 3; print(b)
b.v *= 2; print(b)
b.v //= 5; print(b)
b.v **= 3; print(b)
b.v %= 7; print(b)
b.v <<= 4; print(b)
b.v >>= 1; print(b)
b.v |= 3; print(b)
b.v &= 9; print(b)
b.v ^= 15; print(b)
b.v /= 4; print(b)
d = {"n": 1, "l": [1, 2, [3]], "s": "ab"}
d["n"] += 41
d["l"][2] += [4, 5]
d["l"][0] -= 8
d["s"] *= 3
d.setdefault("new", []).append(1)
d["new"] += (2, 3)
print(d)
m = [[0] * 3 for _ in range(3)]
for i in range(3):
    for j in range(3):
        m[i][j] += i * 3 + j
        m[i][-1 - j] *= 2
print(m)
x = [1, 2, 3, 4]
x[1:3] *= 2
print(x)
x[::2] = [0, 0, 0]
print(x)
s = {1, 2, 3}
s |= {4}; s &= {2, 3, 4}; s -= {3}; s ^= {9}
print(sorted(s))
t = (1,)
t += 2, 3
print(t)
try:
    t[0] += 1
except TypeError as e:
    print("TypeError:", e)
calls = []
def idx():
    calls.append(1)
    return 0
arr = [5]
arr[idx()] += 1
print(arr, calls)
