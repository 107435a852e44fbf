# Exercise: swap case and shift vowels, check dictionary case, count upper vowels, round numbers.
def encode(message):
    vowels = "aeiouAEIOU"
    vowels_replace = dict([(i, chr(ord(i) + 2)) for i in vowels])
    message = message.swapcase()
    return ''.join([vowels_replace[i] if i in vowels else i for i in message])

def check_dict_case(dict):
    if len(dict.keys()) == 0:
        return False
    else:
        state = "start"
        for key in dict.keys():
            if isinstance(key, str) == False:
                state = "mixed"
                break
            if state == "start":
                if key.isupper():
                    state = "upper"
                elif key.islower():
                    state = "lower"
                else:
                    break
            elif (state == "upper" and not key.isupper()) or (state == "lower" and not key.islower()):
                    state = "mixed"
                    break
            else:
                break
        return state == "upper" or state == "lower"

def closest_integer(value):
    from math import floor, ceil
    if value.count('.') == 1:
        while (value[-1] == '0'):
            value = value[:-1]
    num = float(value)
    if value[-2:] == '.5':
        if num > 0:
            res = ceil(num)
        else:
            res = floor(num)
    elif len(value) > 0:
        res = int(round(num))
    else:
        res = 0
    return res

print(encode('test'), encode('This is a message'), encode('I DoNt KnOw WhAt tO WrItE'))
print([check_dict_case(d) for d in ({"a": 1, "b": 2}, {"a": 1, "A": 2}, {"a": 1, 8: 2}, {}, {"STATE": "NC"})])
print([closest_integer(v) for v in ("10", "15.3", "14.5", "-15.5", "0", "2.50")])
