# Exercise: numerical grades to letters with a chain of elif and by bisect.
import bisect
def numerical_letter_grade(grades):
    letter_grade = []
    for gpa in grades:
        if gpa == 4.0:
            letter_grade.append("A+")
        elif gpa > 3.7:
            letter_grade.append("A")
        elif gpa > 3.3:
            letter_grade.append("A-")
        elif gpa > 3.0:
            letter_grade.append("B+")
        elif gpa > 2.0:
            letter_grade.append("B")
        elif gpa > 1.0:
            letter_grade.append("C")
        elif gpa > 0.0:
            letter_grade.append("D")
        else:
            letter_grade.append("E")
    return letter_grade

CUTS, NAMES = (0.0, 1.0, 2.0, 3.0, 3.3, 3.7, 4.0), "E D C B B+ A- A A+".split()
by_table = lambda gpa: "A+" if gpa == 4.0 else NAMES[bisect.bisect_left(CUTS, gpa)]
grades = [4.0, 3, 1.7, 2, 3.5, 0.7, 0.0, 3.8]
print(numerical_letter_grade(grades))
print([by_table(g) for g in grades])
assert numerical_letter_grade(grades) == list(map(by_table, grades))
histogram = {}
for g in numerical_letter_grade([x / 10 for x in range(41)]):
    histogram[g] = histogram.get(g, 0) + 1
for k in sorted(histogram, key=lambda k: (-histogram[k], k)):
    print(f"{k:<3}{'*' * histogram[k]}")
