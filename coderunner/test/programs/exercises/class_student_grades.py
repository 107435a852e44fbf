# Exercise: a class for grades with class methods, sorting, statistics and printing.
class Student:
    school = "No. 1"
    __count = 0

    def __init__(self, name, *grades):
        self.name, self.grades = name, list(grades)
        Student.__count += 1

    @classmethod
    def total(cls):
        return cls.__count

    @property
    def average(self):
        return round(sum(self.grades) / len(self.grades), 2) if self.grades else 0.0

    def __lt__(self, other):
        return (-self.average, self.name) < (-other.average, other.name)

    def __str__(self):
        return f"{self.name:<8}{self.average:>6.2f} {'*' * int(self.average // 10)}"

    def __iadd__(self, grade):
        self.grades.append(grade)
        return self

    def __contains__(self, grade): return grade in self.grades
    def __len__(self): return len(self.grades)


class Graduate(Student):
    def __init__(self, name, thesis, *grades):
        super().__init__(name, *grades)
        self.thesis = thesis

    def __str__(self):
        return super().__str__() + f" ({self.thesis})"


students = [Student("Ann", 90, 85), Student("Bob", 70), Graduate("Cy", "Graphs", 95, 81, 88), Student("Di")]
students[1] += 99
for s in sorted(students):
    print(s)
print(Student.total(), Graduate.total(), 99 in students[1], len(students[2]), Student.school, [type(s).__name__ for s in students])
students[0].school = "Other"
print(students[0].school, students[1].school, max(students, key=lambda s: s.average).name, [s.name for s in students if s.average > 85])
by_initial = {s.name[0]: s for s in students}
by_initial["A"].grades[0] -= 40
print(by_initial["A"].average, sum(s.average for s in students) / len(students))
