# Exercise: a bank with accounts, transfers, custom exceptions and a statement.
from __future__ import annotations
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar


class BankError(Exception): ...
class InsufficientFunds(BankError):
    def __init__(self, needed: Decimal, available: Decimal) -> None:
        super().__init__(f"need {needed}, have {available}")
        self.shortfall = needed - available
class UnknownAccount(BankError, KeyError):
    def __str__(self): return f"no account {self.args[0]!r}"


@dataclass
class Account:
    owner: str
    balance: Decimal = Decimal(0)
    history: list[tuple[str, Decimal]] = field(default_factory=list, repr=False)
    number: int = field(init=False)
    _next: ClassVar[int] = 1000

    def __post_init__(self):
        self.number = Account._next
        Account._next += 1

    def _record(self, kind: str, amount: Decimal) -> None:
        self.balance += amount
        self.history.append((kind, amount))

    def deposit(self, amount) -> Account:
        amount = Decimal(str(amount))
        if amount <= 0: raise ValueError("deposit must be positive")
        self._record("deposit", amount)
        return self

    def withdraw(self, amount) -> Account:
        amount = Decimal(str(amount))
        if amount > self.balance: raise InsufficientFunds(amount, self.balance)
        self._record("withdrawal", -amount)
        return self

    def __iadd__(self, amount): return self.deposit(amount)
    def __isub__(self, amount): return self.withdraw(amount)
    def __lt__(self, other): return self.balance < other.balance


class Savings(Account):
    rate = Decimal("0.02")
    def add_interest(self): self._record("interest", (self.balance * self.rate).quantize(Decimal("0.01")))


class Bank:
    def __init__(self): self.accounts: dict[str, Account] = {}
    def open(self, cls, owner, initial=0):
        acc = self.accounts[owner] = cls(owner)
        if initial: acc += initial
        return acc
    def __getitem__(self, owner):
        try: return self.accounts[owner]
        except KeyError: raise UnknownAccount(owner) from None
    def transfer(self, a, b, amount):
        src, dst = self[a], self[b]
        src -= amount
        try: dst += amount
        except Exception:
            src += amount
            raise
    def total(self): return sum((a.balance for a in self.accounts.values()), Decimal())


bank = Bank()
ann, bob = bank.open(Account, "Ann", 100), bank.open(Savings, "Bob", "50.50")
bank.transfer("Ann", "Bob", 30.25)
bob.add_interest()
print(ann, bob, bank.total(), max(bank.accounts.values()).owner)
for action in (lambda: bank.transfer("Ann", "Bob", 1000), lambda: bank["Eve"], lambda: ann.deposit(-5), lambda: bank.transfer("Ann", "Zed", 1)):
    try:
        action()
    except InsufficientFunds as e: print("short by", e.shortfall, "|", e)
    except BankError as e: print(type(e).__name__, e)
    except ValueError as e: print("ValueError", e)
for kind, amount in bob.history: print(f"{kind:<12}{amount:>10}")
print(f"{'balance':<12}{bob.balance:>10}", bob.deposit(1).withdraw(2).balance, bob.number - ann.number)
