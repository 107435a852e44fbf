# Exercise: evaluate polynomials, find a zero by bisection, derive, encode cyclically.
import math


def poly(xs: list, x: float):
    return sum([coeff * math.pow(x, i) for i, coeff in enumerate(xs)])


def find_zero(xs: list):
    begin, end = -1., 1.
    while poly(xs, begin) * poly(xs, end) > 0:
        begin *= 2.0
        end *= 2.0
    while end - begin > 1e-10:
        center = (begin + end) / 2.0
        if poly(xs, center) * poly(xs, begin) > 0:
            begin = center
        else:
            end = center
    return begin


def derivative(xs: list):
    return [(i * x) for i, x in enumerate(xs)][1:]


def encode_cyclic(s: str):
    groups = [s[(3 * i):min((3 * i + 3), len(s))] for i in range((len(s) + 2) // 3)]
    groups = [(group[1:] + group[0]) if len(group) == 3 else group for group in groups]
    return "".join(groups)


def decode_cyclic(s: str):
    return encode_cyclic(encode_cyclic(s))


print(round(find_zero([1, 2]), 2), round(find_zero([-6, 11, -6, 1]), 2), derivative([3, 1, 2, 4, 5]), poly([1, 2, 3], 2))
for word in ("abcdef", "hello world", "xy"):
    enc = encode_cyclic(word)
    print(word, enc, decode_cyclic(enc))
    assert decode_cyclic(enc) == word
