# Fizz buzz digits, palindromic counts, skip lists of digits, prime lengths.
def fizz_buzz(n: int):
    ns = []
    for i in range(n):
        if i % 11 == 0 or i % 13 == 0:
            ns.append(i)
    s = ''.join(list(map(str, ns)))
    ans = 0
    for c in s:
        ans += (c == '7')
    return ans

def even_odd_palindrome(n):
    def is_palindrome(n):
        return str(n) == str(n)[::-1]
    even_palindrome_count = 0
    odd_palindrome_count = 0
    for i in range(1, n+1):
        if i%2 == 1 and is_palindrome(i):
                odd_palindrome_count += 1
        elif i%2 == 0 and is_palindrome(i):
            even_palindrome_count += 1
    return (even_palindrome_count, odd_palindrome_count)

def count_nums(arr):
    def digits_sum(n):
        neg = 1
        if n < 0: n, neg = -1 * n, -1
        n = [int(i) for i in str(n)]
        n[0] = n[0] * neg
        return sum(n)
    return len(list(filter(lambda x: x > 0, [digits_sum(i) for i in arr])))

def unique_digits(x):
    odd_digit_elements = []
    for i in x:
        if all (int(c) % 2 == 1 for c in str(i)):
            odd_digit_elements.append(i)
    return sorted(odd_digit_elements)

def count_up_to(n):
    primes = []
    for i in range(2, n):
        is_prime = True
        for j in range(2, i):
            if i % j == 0:
                is_prime = False
                break
        if is_prime:
            primes.append(i)
    return primes

def starts_one_ends(n):
    if n == 1: return 1
    return 18 * (10 ** (n - 2))

print(fizz_buzz(50), fizz_buzz(79), fizz_buzz(4000), even_odd_palindrome(123), even_odd_palindrome(12), count_nums([-1, 11, -11]), count_nums([1, 1, 2]), unique_digits([15, 33, 1422, 1]), count_up_to(20), [starts_one_ends(i) for i in (1, 2, 5)])
