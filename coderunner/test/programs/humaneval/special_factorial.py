# Special factorial, smallest fix for a rising list, alternating sums.
def special_factorial(n):
    """The Brazilian factorial: n! * (n-1)! * ... * 1!"""
    fact_i = 1
    special_fact = 1
    for i in range(1, n+1):
        fact_i *= i
        special_fact *= fact_i
    return special_fact


def fix_spaces(text):
    new_text = ""
    i = 0
    start, end = 0, 0
    while i < len(text):
        if text[i] == " ":
            end += 1
        else:
            if end - start > 2:
                new_text += "-"+text[i]
            elif end - start > 0:
                new_text += "_"*(end - start)+text[i]
            else:
                new_text += text[i]
            start, end = i+1, i+1
        i+=1
    if end - start > 2:
        new_text += "-"
    elif end - start > 0:
        new_text += "_"
    return new_text


def sum_squares(lst):
    result =[]
    for i in range(len(lst)):
        if i %3 == 0:
            result.append(lst[i]**2)
        elif i % 4 == 0 and i%3 != 0:
            result.append(lst[i]**3)
        else:
            result.append(lst[i])
    return sum(result)


def check(candidate):
    assert candidate(4) == 288, "Test 4"
    assert candidate(7) == 125411328000, "Test 7"
    assert True


check(special_factorial)
print(special_factorial(12), fix_spaces(" Example   1"), fix_spaces("Exa  mple "), fix_spaces("   "), sum_squares([1, 2, 3]), sum_squares([-1, -5, 2, -1, -5]), special_factorial.__doc__[:14])
