# Ends with an AttributeError on an object of one's own.
class Car:
    def __init__(self, brand):
        self.brand = brand

    def drive(self):
        return f"{self.brand} goes {self.speed} km/h"


car = Car("Skoda")
car.speed = 90
print(car.drive(), "and", vars(car))
del car.speed
print(car.drive())
