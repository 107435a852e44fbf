# Digit counting, mini Roman numerals, right triangles, eating carrots, expression building with a loop.
def even_odd_count(num):
    even_count = 0
    odd_count = 0
    for i in str(abs(num)):
        if int(i)%2==0:
            even_count +=1
        else:
            odd_count +=1
    return (even_count, odd_count)
def int_to_mini_roman(number):
    num = [1, 4, 5, 9, 10, 40, 50, 90, 100, 400, 500, 900, 1000]
    sym = ["I", "IV", "V", "IX", "X", "XL", "L", "XC", "C", "CD", "D", "CM", "M"]
    i = 12
    res = ''
    while number:
        div = number // num[i]
        number %= num[i]
        while div:
            res += sym[i]
            div -= 1
        i -= 1
    return res.lower()
def right_angle_triangle(a, b, c): return a*a == b*b + c*c or b*b == a*a + c*c or c*c == a*a + b*b
def find_max(words): return sorted(words, key = lambda x: (-len(set(x)), x))[0]
def eat(number, need, remaining):
    if(need <= remaining):
        return [ number + need , remaining-need ]
    else:
        return [ number + remaining , 0]
def do_algebra(operator, operand):
    import operator as o
    prec = [{"**": o.pow}, {"*": o.mul, "//": o.floordiv}, {"+": o.add, "-": o.sub}]
    vals, ops = list(operand), list(operator)
    for level in prec:
        order = range(len(ops) - 1, -1, -1) if "**" in level else None
        i = 0
        while i < len(ops):
            k = i if order is None else len(ops) - 1 - i
            if ops[k] in level:
                vals[k:k + 2] = [level[ops[k]](vals[k], vals[k + 1])]
                del ops[k]
            else:
                i += 1
    return vals[0]
def solve(s):
    flg = 0
    idx = 0
    new_str = list(s)
    for i in s:
        if i.isalpha():
            new_str[idx] = i.swapcase()
            flg = 1
        idx += 1
    s = ""
    for i in new_str:
        s += i
    if flg == 0:
        return s[len(s)::-1]
    return s
def string_to_md5(text):
    import hashlib
    return hashlib.md5(text.encode('ascii')).hexdigest() if text else None
def generate_integers(a, b):
    lower = max(2, min(a, b))
    upper = min(8, max(a, b))
    return [i for i in range(lower, upper+1) if i % 2 == 0]
print([even_odd_count(n) for n in (7, -78, 3452, 0)], [int_to_mini_roman(n) for n in (19, 152, 426, 1000, 43)], right_angle_triangle(3, 4, 5), find_max(["name", "of", "string"]), find_max(["abc", "cba"]), eat(5, 6, 10), eat(2, 11, 5))
print(do_algebra(['**', '*', '+'], [2, 3, 4, 5]), do_algebra(['+', '*', '-'], [2, 3, 4, 5]), do_algebra(['//', '*'], [7, 3, 4]), solve("1234"), solve("ab#C"), string_to_md5('Hello world'), string_to_md5(''), generate_integers(2, 10), generate_integers(14, 10))
