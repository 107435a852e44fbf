# random with a seed: same numbers everywhere.
import random
random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 6), random.randrange(0, 100, 5), random.choice("abc"))
print(random.sample(range(100), 5), random.choices(["a", "b"], weights=[1, 9], k=8), random.uniform(1, 2), round(random.gauss(0, 1), 6))
l = list(range(10)); random.shuffle(l); print(l)
r = random.Random(7)
s = r.getstate()
x = [r.randint(0, 9) for _ in range(5)]
r.setstate(s)
print(x == [r.randint(0, 9) for _ in range(5)], r.getrandbits(16), r.betavariate(2, 3), r.expovariate(1.5), r.triangular(0, 1, 0.5), r.normalvariate(5, 2), r.lognormvariate(0, 1), r.randbytes(4))
random.seed("text seed"); print(random.randint(0, 10**9), random.sample(["x", "y", "z"], k=3, counts=[2, 1, 1]))
def monte_carlo(n, seed):
    rng = random.Random(seed)
    return 4 * sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(n)) / n
print(monte_carlo(5000, 1), monte_carlo(5000, 2))
dice = [sum(random.Random(i).choices(range(1, 7), k=2)) for i in range(20)]
print(dice, {d: dice.count(d) for d in sorted(set(dice))})
class Loaded(random.Random):
    def random(self): return 0.25
print(Loaded().uniform(0, 8), 0 <= random.SystemRandom().random() < 1, type(random.SystemRandom().randint(1, 2)).__name__)
random.seed(3); walk = [0]
for _ in range(12): walk.append(walk[-1] + random.choice((-1, 1)))
print(walk)
