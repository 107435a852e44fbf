# Vectorized simulations: Markov chains, queues, percolation, predator and prey by Euler's method.
import numpy as np
P = np.array([[.9, .1, 0], [.2, .7, .1], [0, .3, .7]]); state = np.array([1.0, 0, 0])
for _ in range(200): state = state @ P
w, v = np.linalg.eig(P.T); st = np.real(v[:, np.argmax(np.real(w))]); st /= st.sum(); print(state.round(5), np.allclose(st, state, atol=1e-4), np.linalg.matrix_power(P, 3).round(4)[0])
rng = np.random.default_rng(2); path = [0]
for _ in range(30): path.append(int(rng.choice(3, p=P[path[-1]])))
print(path, np.bincount(path, minlength=3))
dt, x, y, hist = .01, 10.0, 5.0, []
for i in range(1000):
    x, y = x + dt * (1.1 * x - .4 * x * y), y + dt * (.1 * x * y - .4 * y)
    if i % 250 == 0: hist.append((round(x, 3), round(y, 3)))
print(hist); grid = (rng.random((12, 12)) < .6).astype(int); reach = np.zeros_like(grid); reach[0] = grid[0]
while True:
    nxt = reach.copy()
    nxt[1:] |= reach[:-1]; nxt[:-1] |= reach[1:]; nxt[:, 1:] |= reach[:, :-1]; nxt[:, :-1] |= reach[:, 1:]; nxt &= grid
    if (nxt == reach).all(): break
    reach = nxt
print(reach.sum(), bool(reach[-1].any()), "\n".join("".join(".#"[c] for c in r) for r in reach[:3]))
heat = np.zeros(10); heat[0] = 100.0
for _ in range(50): heat[1:-1] += .25 * (heat[:-2] - 2 * heat[1:-1] + heat[2:])
print(heat.round(2)); arrivals = np.cumsum(rng.exponential(1, 8)); service = rng.exponential(.8, 8); done = np.zeros(8)
for i in range(8): done[i] = max(arrivals[i], done[i - 1] if i else 0) + service[i]
print((done - arrivals).round(3), np.add.reduceat(service, [0, 4]).round(3), np.trapezoid(heat).round(2), np.argmax(done > 5))
