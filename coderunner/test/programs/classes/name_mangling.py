# Private names with two underscores and names with one.
class Account:
    __secret = 7
    _limit = 100

    def __init__(self, owner):
        self.owner = owner
        self.__balance = 0
        self._history = []

    def __log(self, what, amount):
        self._history.append((what, amount))

    def deposit(self, amount):
        self.__balance += amount
        self.__log("in", amount)

    def withdraw(self, amount):
        if amount > self.__balance:
            raise RuntimeError("insufficient funds")
        self.__balance -= amount
        self.__log("out", amount)

    @property
    def balance(self):
        return self.__balance

    def code(self):
        return self.__secret * 2


class Savings(Account):
    def __init__(self, owner, rate):
        super().__init__(owner)
        self.__rate = rate

    def interest(self):
        amount = self.balance * self.__rate
        self.deposit(amount)
        return amount


s = Savings("Ann", 0.5)
s.deposit(50)
s.withdraw(20)
print(s.interest(), s.balance, s._history, s.code(), s._limit)
print(sorted(s.__dict__))
try:
    s.__balance
except AttributeError as e:
    print("AttributeError:", e)
try:
    s.withdraw(1000)
except RuntimeError as e:
    print("RuntimeError:", e)
