# Exercise: simulations with seeded randomness: a queue, a random walk, a cellular automaton, a parking lot.
import random
from collections import deque
from dataclasses import dataclass
@dataclass
class Customer:
    arrived: int
    service: int
def bank_queue(minutes=60, seed=1):
    rng = random.Random(seed); q, busy, waits, served = deque(), 0, [], 0
    for t in range(minutes):
        if rng.random() < 0.4: q.append(Customer(t, rng.randint(1, 4)))
        if busy: busy -= 1
        if not busy and q:
            c = q.popleft(); waits.append(t - c.arrived); busy = c.service; served += 1
    return served, len(q), sum(waits) / len(waits), max(waits)
def rule(n, width=31, steps=8):
    row = [0] * width; row[width // 2] = 1
    for _ in range(steps):
        yield "".join(".#"[c] for c in row)
        row = [n >> (4 * row[i - 1] + 2 * row[i] + row[(i + 1) % width]) & 1 for i in range(width)]
def walk(n, seed):
    rng = random.Random(seed); x = y = 0
    for _ in range(n):
        dx, dy = rng.choice([(0, 1), (0, -1), (1, 0), (-1, 0)]); x += dx; y += dy
    return x, y
class Lot:
    def __init__(self, n): self.free = list(range(n, 0, -1)); self.cars = {}
    def park(self, car):
        if car in self.cars: return f"{car} is here already"
        if not self.free: return f"no room for {car}"
        self.cars[car] = self.free.pop(); return f"{car} in slot {self.cars[car]}"
    def leave(self, car): self.free.append(self.cars.pop(car)); self.free.sort(reverse=True)
print(bank_queue(), bank_queue(seed=2)); print(*rule(90), sep="\n"); print([walk(100, s) for s in range(4)])
lot = Lot(2); print(lot.park("A"), lot.park("B"), lot.park("C"), lot.park("A"), sep="; "); lot.leave("A"); print(lot.park("C"))
def lcg(seed, a=1103515245, c=12345, m=2 ** 31):
    while True: seed = (a * seed + c) % m; yield seed
g = lcg(42); print([next(g) % 100 for _ in range(8)])
deck = [r + s for s in "SHDC" for r in "23456789TJQKA"]; random.Random(0).shuffle(deck); hands = [sorted(deck[i::4][:5]) for i in range(4)]
for h in hands: print(" ".join(h))
def josephus(n, k):
    c = deque(range(1, n + 1))
    while len(c) > 1: c.rotate(-(k - 1)); c.popleft()
    return c[0]
print([josephus(n, 3) for n in range(1, 12)], josephus(41, 3))
