# numpy linalg, matrix products, einsum, polynomial fits, FFT.
import numpy as np
A = np.array([[4.0, 2.0], [1.0, 3.0]]); b = np.array([10.0, 5.0])
print(A @ b, A.dot(A), np.linalg.solve(A, b), np.linalg.inv(A).round(3), np.linalg.det(A).round(6), np.linalg.matrix_rank(A), np.trace(A), np.linalg.norm(b).round(6), np.linalg.matrix_power(A, 3), np.cross([1, 0, 0], [0, 1, 0]), np.outer([1, 2], [3, 4]), np.inner([1, 2], [3, 4]), np.vdot(b, b), np.kron([1, 2], [1, 1]))
w, v = np.linalg.eig(A); print(sorted(w.round(6)), np.allclose(A @ v, v * w))
u, s, vt = np.linalg.svd(A); print(s.round(4), np.allclose(u @ np.diag(s) @ vt, A)); q, r = np.linalg.qr(A); print(np.allclose(q @ r, A), np.linalg.cholesky(np.array([[4.0, 2], [2, 3]])).round(4))
print(np.linalg.lstsq(np.array([[1.0, 1], [1, 2], [1, 3]]), np.array([1.0, 2, 2]), rcond=None)[0].round(4), np.polyfit([1, 2, 3], [1, 4, 9], 2).round(6), np.polyval([1, 0, -1], 3), np.roots([1, -3, 2]), np.poly1d([1, 2])(3))
x = np.arange(6).reshape(2, 3); y = np.arange(12).reshape(3, 4)
print(np.einsum("ij,jk->ik", x, y), np.einsum("ij->j", x), np.einsum("ii", A), np.tensordot(x, y, axes=1).shape, np.matmul(x, y).sum(), np.fft.fft([1, 0, 0, 0]), np.abs(np.fft.rfft(np.sin(2 * np.pi * np.arange(8) / 8))).round(6), np.fft.ifft(np.fft.fft([1, 2, 3])).real.round(6), np.fft.fftfreq(4), np.linalg.eigvalsh([[2.0, 0], [0, 1]]), np.linalg.pinv(A).shape, np.linalg.cond(A).round(4))
try:
    np.linalg.inv(np.ones((2, 2)))
except np.linalg.LinAlgError as e:
    print("LinAlgError:", e)
try:
    x @ x
except ValueError as e:
    print("ValueError", str(e)[:20])
