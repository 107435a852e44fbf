import numpy as np

matrix = np.array([[4.0, 1.0], [2.0, 3.0]])
eigenvalues = np.sort(np.linalg.eigvals(matrix).real)
solution = np.linalg.solve(matrix, np.array([1.0, 2.0]))
q, r = np.linalg.qr(matrix)
rng = np.random.default_rng(7)
sample = rng.normal(size=100_000)
{
    "eigenvalues": eigenvalues.round(9).tolist(),
    "solution": solution.round(9).tolist(),
    "determinant": round(float(np.linalg.det(matrix)), 9),
    "qr_gives_back": bool(np.allclose(q @ r, matrix)),
    "fft": np.abs(np.fft.rfft([1, 0, 0, 0])).tolist(),
    "mean_is_near_zero": bool(abs(sample.mean()) < 0.02),
    "einsum": np.einsum("ij,jk->ik", matrix, matrix).tolist(),
}
