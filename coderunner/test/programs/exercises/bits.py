# Exercise: bit manipulation.
def count_bits(n): return [bin(i).count("1") for i in range(n + 1)]
def single(nums):
    r = 0
    for n in nums: r ^= n
    return r
is_pow2 = lambda n: n > 0 and n & (n - 1) == 0
def reverse_bits(n, width=8): return int(f"{n:0{width}b}"[::-1], 2)
def subsets(items): return [[x for i, x in enumerate(items) if mask >> i & 1] for mask in range(1 << len(items))]
def gray(n): return [format(i ^ i >> 1, f"0{n}b") for i in range(2 ** n)]
def add(a, b, mask=0xFFFFFFFF):
    while b & mask: a, b = a ^ b, (a & b) << 1
    return a & mask if b else a
def set_bit(n, i): return n | 1 << i
def clear_bit(n, i): return n & ~(1 << i)
def toggle(n, i): return n ^ (1 << i)
print(count_bits(8), single([4, 1, 2, 1, 2]), [n for n in range(70) if is_pow2(n)], reverse_bits(0b00010110), subsets("abc"))
print(gray(3), add(19, 23), set_bit(8, 0), clear_bit(15, 1), toggle(5, 2), ~7 & 0xFF, (-8) >> 1, 1 << 65, 0b1010 ^ 0b0110, bin(-5), f"{-5 & 0xFF:08b}")
def ip_to_int(ip):
    n = 0
    for part in ip.split("."): n = n << 8 | int(part)
    return n
print(ip_to_int("192.168.1.10"), ".".join(str(ip_to_int("10.0.0.1") >> s & 255) for s in (24, 16, 8, 0)), (2 ** 31 - 1).bit_length())
