# Classes with inheritance, super(), class attributes and overriding.
class Animal:
    """Something alive."""

    kingdom = "Animalia"
    count = 0

    def __init__(self, name, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return "..."

    def describe(self):
        return f"{self.name} ({type(self).__name__}, {self.legs} legs) says {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "Woof"


class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name, legs=4)
        self.age = 0

    def speak(self):
        return super().speak().lower() + "?"

    def grow(self, years=1):
        self.age += years
        return self


class Bird(Animal):
    def __init__(self, name):
        super().__init__(name, 2)

    def speak(self):
        return "Tweet"


zoo = [Dog("Rex"), Puppy("Bit"), Bird("Io"), Animal("Blob", 0)]
for animal in zoo:
    print(animal.describe())
print(Animal.count, Dog.count, Animal.__doc__)
print(isinstance(zoo[1], Dog), isinstance(zoo[2], (Dog, Bird)), issubclass(Puppy, Animal))
print([c.__name__ for c in Puppy.__mro__])
print(Puppy("P").grow().grow(3).age)
print(hasattr(zoo[0], "age"), hasattr(zoo[1], "age"), getattr(zoo[0], "age", "n/a"))
print(sorted(vars(zoo[1]).items(), key=lambda kv: kv[0]))
