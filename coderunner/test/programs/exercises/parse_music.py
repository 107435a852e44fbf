# Exercise: parse a string of musical notes into beats with a dictionary.
from typing import List


def parse_music(music_string: str) -> List[int]:
    note_map = {'o': 4, 'o|': 2, '.|': 1}
    return [note_map[x] for x in music_string.split(' ') if x]


def how_many_times(string: str, substring: str) -> int:
    times = 0
    for i in range(len(string) - len(substring) + 1):
        if string[i:i+len(substring)] == substring:
            times += 1
    return times


def sort_numbers(numbers: str) -> str:
    value_map = {
        'zero': 0, 'one': 1, 'two': 2, 'three': 3, 'four': 4,
        'five': 5, 'six': 6, 'seven': 7, 'eight': 8, 'nine': 9
    }
    return ' '.join(sorted([x for x in numbers.split(' ') if x], key=lambda x: value_map[x]))


print(parse_music('o o| .| o| o| .| .| .| .| o o'))
print(how_many_times('aaaa', 'aa'), how_many_times('', 'x'), how_many_times('xyxyxyx', 'x'))
print(sort_numbers('three one five'), '|', sort_numbers(''))
assert parse_music('') == [] and parse_music('o o o o') == [4] * 4
try:
    parse_music('q')
except KeyError as err:
    print('unknown note', err)
