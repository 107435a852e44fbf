import numpy as np
from scipy import integrate, interpolate, linalg, optimize, signal, sparse, stats

fit = stats.linregress([1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8])
best = optimize.minimize(lambda x: (x[0] - 3) ** 2 + (x[1] + 1) ** 2, [0.0, 0.0])
root = optimize.brentq(lambda x: x**2 - 9, 0, 5)
area, _ = integrate.quad(np.sin, 0, np.pi)
curve = interpolate.CubicSpline([0, 1, 2, 3], [0, 1, 8, 27])
{
    "slope": round(fit.slope, 6),
    "minimum": [round(float(x), 3) for x in best.x],
    "root": round(root, 9),
    "area": round(area, 9),
    "spline": round(float(curve(1.5)), 6),
    "t_test": round(float(stats.ttest_ind([1, 2, 3], [2, 3, 4]).pvalue), 6),
    "peaks": signal.find_peaks([0, 2, 0, 3, 0])[0].tolist(),
    "sparse": sparse.csr_matrix([[0, 1], [2, 0]]).dot([1, 1]).tolist(),
    "expm": linalg.expm(np.zeros((2, 2))).tolist(),
}
