# Exercise: product of three primes, simple powers, integer cubes, hex primes.
def is_multiply_prime(a):
    def is_prime(n):
        for j in range(2,n):
            if n%j == 0:
                return False
        return True

    for i in range(2,101):
        if not is_prime(i): continue
        for j in range(2,101):
            if not is_prime(j): continue
            for k in range(2,101):
                if not is_prime(k): continue
                if i*j*k == a: return True
    return False

def is_simple_power(x, n):
    if (n == 1):
        return (x == 1)
    power = 1
    while (power < x):
        power = power * n
    return (power == x)

def iscube(a):
    a = abs(a)
    return int(round(a ** (1. / 3))) ** 3 == a

def hex_key(num):
    primes = ('2', '3', '5', '7', 'B', 'D')
    total = 0
    for i in range(0, len(num)):
        if num[i] in primes:
            total += 1
    return total

def decimal_to_binary(decimal):
    return "db" + bin(decimal)[2:] + "db"

print([is_multiply_prime(x) for x in (5, 30, 8, 125)])
print([is_simple_power(*p) for p in ((16, 2), (143214, 16), (4, 2), (9, 3), (1, 1))])
print([iscube(n) for n in (1, 2, -1, 64, 180, 1000, 0, 1729)])
print(hex_key("AB"), hex_key("1077E"), hex_key("ABED1A33"), hex_key("123456789ABCDEF0"), decimal_to_binary(103))
assert is_simple_power(128, 4) == False, "Third test error: "
