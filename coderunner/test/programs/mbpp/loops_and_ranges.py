# Ranges with steps, nested loops that print patterns, loop counters.
def sum_range_list(list1, m, n):
    sum_range = 0
    for i in range(m, n+1, 1):
        sum_range += list1[i]
    return sum_range
def pyramid(n):
    for i in range(1, n + 1):
        print(" " * (n - i) + "* " * i)
def diamond(c):
    size = ord(c) - 65
    rows = [(" " * (size - i) + chr(65 + i) + " " * (2 * i - 1) + (chr(65 + i) if i else "")) for i in range(size + 1)]
    return rows + rows[-2::-1]
def floyd(n):
    k = 1
    for i in range(1, n + 1):
        row = []
        for _ in range(i): row.append(k); k += 1
        print(*row)
def fizz(n):
    for i in range(1, n + 1): yield "Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i
def ninety_nine(n):
    for i in range(n, 0, -1):
        s = "s" if i != 1 else ""
        print(f"{i} bottle{s} of beer, take one down, {i - 1 or 'no more'} left")
pyramid(4); print("\n".join(diamond("D"))); floyd(4); print(*fizz(15), sep=","); ninety_nine(2)
print(sum_range_list([2, 1, 5, 6, 8, 3, 4, 9, 10, 11, 8, 12], 8, 10), list(range(10, 0, -3)), [i for i in range(0)], sum(range(1, 101, 2)))
for i in range(1, 4):
    for j in range(1, 4):
        print(f"{i}x{j}={i * j}", end="\t" if j < 3 else "\n")
count = 0
while True:
    count += 1
    if count % 2: continue
    if count > 6: break
    print("even", count)
