# Properties with getter, setter, deleter and validation.
class Temperature:
    def __init__(self, celsius=0.0):
        self._celsius = celsius

    @property
    def celsius(self):
        "Degrees Celsius."
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("resetting")
        self._celsius = 0.0

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.celsius = (value - 32) * 5 / 9


t = Temperature()
t.celsius = 25
print(t.celsius, t.fahrenheit)
t.fahrenheit = 212
print(t.celsius)
t.celsius += 1.5
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print("ValueError:", e)
del t.celsius
print(t.celsius, Temperature.celsius.__doc__)
try:
    Temperature.fahrenheit.fget
    print(Temperature.fahrenheit.fget(t))
except AttributeError as exc:
    print("no", exc)


class ReadOnly:
    value = property(lambda self: 42)


r = ReadOnly()
print(r.value)
try:
    r.value = 1
except AttributeError as exc:
    print(type(exc).__name__, exc)
