# Exercise: a vending machine and an elevator as state machines with exceptions and logs.
from enum import Enum, auto
class State(Enum):
    IDLE = auto(); HAS_MONEY = auto(); EMPTY = auto()
class VendingError(Exception): pass
class NotEnough(VendingError):
    def __init__(self, missing): self.missing = missing; super().__init__(f"{missing} cents missing")
class Vending:
    COINS = (100, 50, 20, 10, 5)
    def __init__(self, stock): self.stock = dict(stock); self.credit = 0; self.sold = []
    @property
    def state(self):
        if not any(n for _, n in self.stock.values()): return State.EMPTY
        return State.HAS_MONEY if self.credit else State.IDLE
    def insert(self, coin):
        if coin not in self.COINS: raise VendingError(f"coin {coin} refused")
        self.credit += coin; return self
    def choose(self, name):
        price, n = self.stock.get(name, (0, 0))
        if n == 0: raise VendingError(f"{name} is sold out")
        if self.credit < price: raise NotEnough(price - self.credit)
        self.stock[name] = price, n - 1; self.sold.append(name)
        change, self.credit = self.credit - price, 0
        out = []
        for c in self.COINS: k, change = divmod(change, c); out += [c] * k
        return name, out
v = Vending({"tea": (120, 1), "water": (80, 1)})
steps = [("insert", 100), ("choose", "tea"), ("insert", 50), ("choose", "tea"), ("insert", 3), ("choose", "tea"), ("insert", 100), ("choose", "water")]
for op, arg in steps:
    try: r = getattr(v, op)(arg); print(op, arg, r if isinstance(r, tuple) else r.credit, v.state.name)
    except NotEnough as e: print(op, arg, "needs", e.missing)
    except VendingError as e: print(op, arg, "error:", e)
print(v.sold, v.state)
class Elevator:
    def __init__(self, floors): self.floor, self.top, self.calls, self.log = 0, floors, set(), []
    def call(self, *floors): self.calls |= {f for f in floors if 0 <= f < self.top}
    def run(self):
        direction = 1
        while self.calls:
            if self.floor in self.calls: self.calls.discard(self.floor); self.log.append(f"open {self.floor}"); continue
            ahead = [f for f in self.calls if (f - self.floor) * direction > 0]
            if not ahead: direction = -direction; continue
            self.floor += direction
        return self.log
e = Elevator(10); e.call(3, 7, 1, 99); print(e.run()); e.call(2, 9, 0); e.log.clear(); print(e.run(), e.floor)
def tic_tac_toe(moves):
    b = [" "] * 9
    wins = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
    for i, m in enumerate(moves):
        b[m] = "XO"[i % 2]
        if any(b[x] == b[y] == b[z] != " " for x, y, z in wins): return b[m] + " wins", "/".join("".join(b[r:r + 3]) for r in (0, 3, 6))
    return "draw" if " " not in b else "open", "".join(b)
print(tic_tac_toe([0, 4, 1, 5, 2]), tic_tac_toe([0, 1, 2, 4, 3, 5, 7, 6, 8]), tic_tac_toe([4]))
