# functools.total_ordering and the sorting of own objects.
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return ".".join(map(str, self.parts))

    def __repr__(self):
        return f"<{self}>"

    def __hash__(self):
        return hash(self.parts)


vs = [Version(v) for v in "1.10 1.9 2.0 1.9.1 0.1".split()]
print(sorted(vs), min(vs), max(vs))
print(vs[0] > vs[1], vs[0] >= vs[1], vs[1] <= Version("1.9"), Version("1") != Version("1.0"))
print(sorted(vs, reverse=True)[0], sorted(vs, key=str))
print({Version("3"): "three"}[Version("3")])


class Student:
    def __init__(self, name, grade, age):
        self.name = name; self.grade = grade; self.age = age
    def __repr__(self):
        return repr((self.name, self.grade, self.age))


students = [Student("john", "A", 15), Student("jane", "B", 12), Student("dave", "B", 10)]
print(sorted(students, key=lambda s: s.age))
from operator import attrgetter
print(sorted(students, key=attrgetter("grade", "age")))
students.sort(key=attrgetter("age")); students.sort(key=attrgetter("grade"), reverse=True)
print(students)
