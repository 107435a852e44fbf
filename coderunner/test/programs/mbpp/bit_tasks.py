# Bit tasks with global counters and shifts.
def differ_At_One_Bit_Pos(a,b):
    def is_Power_Of_Two (x):
        return x and (not(x & (x - 1)))
    return bool(is_Power_Of_Two(a ^ b))
def set_Bit_Number(n):
    if (n == 0):
        return 0
    msb = 0
    n = int(n / 2)
    while (n > 0):
        n = int(n / 2)
        msb += 1
    return (1 << msb)
def even_bit_set_number(n):
    count = 0
    res = 0
    temp = n
    while (temp > 0):
        if (count % 2 == 1):
            res |= (1 << count)
        count += 1
        temp >>= 1
    return (n | res)
def toggle_middle_bits(n):
    def set_middle_bits(n):
        n |= n >> 1
        n |= n >> 2
        n |= n >> 4
        n |= n >> 8
        n |= n >> 16
        return (n >> 1) ^ 1
    if (n == 1):
        return 1
    return n ^ set_middle_bits(n)
def rotate(n, d, bits=32): return ((n << d) | (n >> (bits - d))) & (2 ** bits - 1)
def count_set(n): return 0 if n == 0 else (n & 1) + count_set(n >> 1)
def pair_xor_sum(arr):
    s = 0
    for i, a in enumerate(arr):
        for b in arr[i + 1:]: s += a ^ b
    return s
assert differ_At_One_Bit_Pos(13, 9) is True and differ_At_One_Bit_Pos(15, 8) is False
print(set_Bit_Number(6), set_Bit_Number(10), set_Bit_Number(0), even_bit_set_number(10), even_bit_set_number(20), toggle_middle_bits(9), rotate(16, 2), rotate(2 ** 31, 1), [count_set(i) for i in range(9)], pair_xor_sum([5, 9, 7, 6]))
