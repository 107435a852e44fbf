# Exercise: sort letters inside words, find in nested lists, encrypt by rotation, second smallest.
def anti_shuffle(s):
    return ' '.join([''.join(sorted(list(i))) for i in s.split(' ')])

def get_row(lst, x):
    coords = [(i, j) for i in range(len(lst)) for j in range(len(lst[i])) if lst[i][j] == x]
    return sorted(sorted(coords, key=lambda x: x[1], reverse=True), key=lambda x: x[0])

def sort_array(array):
    return [] if len(array) == 0 else sorted(array, reverse= (array[0]+array[-1]) % 2 == 0)

def encrypt(s):
    d = 'abcdefghijklmnopqrstuvwxyz'
    out = ''
    for c in s:
        if c in d:
            out += d[(d.index(c)+2*2) % 26]
        else:
            out += c
    return out

def next_smallest(lst):
    lst = sorted(set(lst))
    return None if len(lst) < 2 else lst[1]

def is_bored(S):
    import re
    sentences = re.split(r'[.?!]\s*', S)
    return sum(sentence[0:2] == 'I ' for sentence in sentences)

print(anti_shuffle('Hi. My name is Mister Robot. How are you?'))
print(get_row([[1,2,3,4,5,6], [1,2,3,4,1,6], [1,2,3,4,5,1]], 1), get_row([], 1), get_row([[], [1], [1, 2, 3]], 3))
print(sort_array([2, 4, 3, 0, 1, 5]), sort_array([2, 4, 3, 0, 1, 5, 6]), sort_array([]))
print(encrypt('hi'), encrypt('asdfghjkl'), encrypt('et'), encrypt('dxzdlmnilfuhmilufhlihufnmlimnufhlimnufhfucufh'))
print(next_smallest([1, 2, 3, 4, 5]), next_smallest([1, 1]), next_smallest([]), is_bored("I feel good. I am. Iced? I"))
