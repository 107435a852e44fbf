# Planets between two planets, reading from tuples; sorted strings; prime and parity questions.
def bf(planet1, planet2):
    planet_names = ("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune")
    if planet1 not in planet_names or planet2 not in planet_names or planet1 == planet2:
        return ()
    planet1_index = planet_names.index(planet1)
    planet2_index = planet_names.index(planet2)
    if planet1_index < planet2_index:
        return (planet_names[planet1_index + 1: planet2_index])
    else:
        return (planet_names[planet2_index + 1 : planet1_index])
def sorted_list_sum(lst):
    lst.sort()
    new_lst = []
    for i in lst:
        if len(i)%2 == 0:
            new_lst.append(i)
    return sorted(new_lst, key=len)
def x_or_y(n, x, y):
    if n == 1:
        return y
    for i in range(2, n):
        if n % i == 0:
            return y
            break
    else:
        return x
def double_the_difference(lst): return sum([i**2 for i in lst if i > 0 and i%2!=0 and "." not in str(i)])
def compare(game,guess): return [abs(x-y) for x,y in zip(game,guess)]
def Strongest_Extension(class_name, extensions):
    strong = extensions[0]
    my_val = len([x for x in extensions[0] if x.isalpha() and x.isupper()]) - len([x for x in extensions[0] if x.isalpha() and x.islower()])
    for s in extensions:
        val = len([x for x in s if x.isalpha() and x.isupper()]) - len([x for x in s if x.isalpha() and x.islower()])
        if val > my_val:
            strong = s
            my_val = val
    ans = class_name + "." + strong
    return ans
def cycpattern_check(a , b):
    l = len(b)
    pat = b + b
    for i in range(len(a) - l + 1):
        for j in range(l + 1):
            if a[i:i+l] == pat[j:j+l]:
                return True
    return False
print(bf("Jupiter", "Neptune"), bf("Earth", "Mercury"), bf("Pluto", "Mars"), sorted_list_sum(["aa", "a", "aaa", "AAAA"]), x_or_y(7, 34, 12), x_or_y(15, 8, 5), double_the_difference([1, 3, 2, 0, 5.0, -3]), compare([1, 2, 3], [1, 5, 0]))
print(Strongest_Extension('my_class', ['AA', 'Be', 'CC']), cycpattern_check("abcd", "abd"), cycpattern_check("himenss", "simen"))
