# numpy on images, convolution, game of life, cumulative tables, strides and windows.
import numpy as np
img = np.zeros((6, 6), dtype=np.uint8); img[1:5, 1:5] = 200; img[2:4, 2:4] = 50
print(img, (255 - img)[0, 0], img.mean().round(2), np.where(img > 100, 1, 0).sum(), img[::-1, ::2].shape, np.kron(img[:2, :2] // 100, np.ones((2, 2), int)))
def conv2(a, k):
    w = np.lib.stride_tricks.sliding_window_view(a, k.shape); return (w * k).sum(axis=(-1, -2))
print(conv2(img.astype(int), np.array([[1, 0, -1]] * 3))[0], np.lib.stride_tricks.sliding_window_view(np.arange(5), 3).mean(axis=1))
def life(g): n = sum(np.roll(g, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j); return ((n == 3) | (g & (n == 2))).astype(int)
g = np.zeros((5, 5), int); g[2, 1:4] = 1; print(life(g).tolist() == g.T.tolist(), life(life(g)).sum())
table = np.add.outer(np.arange(1, 4), np.arange(1, 4)); integral = table.cumsum(0).cumsum(1); print(integral[-1, -1] == table.sum(), np.triu(np.multiply.outer(range(1, 5), range(1, 5))))
rgb = np.dstack([np.full((2, 2), c) for c in (255, 128, 0)]); gray = rgb @ [0.299, 0.587, 0.114]; print(rgb.shape, gray.round(2), rgb[..., ::-1][0, 0])
primes = np.ones(50, bool); primes[:2] = False
for i in range(2, 8):
    if primes[i]: primes[i * i::i] = False
print(np.flatnonzero(primes), np.packbits(primes)[:3])
board = np.array(list("X.OXXOO.X")).reshape(3, 3); print(board, [(board == p).sum() for p in "XO."], any((np.diag(board) == "X").all() for _ in [0]))
moving = np.convolve(np.arange(10.0), np.ones(3) / 3, mode="valid"); print(moving, np.cumsum(np.r_[0, 1:4]), np.c_[[1, 2], [3, 4]], np.s_[1:3], np.r_[1:3, 9])
