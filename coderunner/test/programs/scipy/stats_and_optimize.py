# scipy: statistics, optimization, interpolation, integration, linear algebra, distances.
import numpy as np
from scipy import integrate, interpolate, linalg, optimize, stats
from scipy.spatial import distance

x = np.array([1.0, 2, 3, 4, 5]); y = np.array([2.1, 3.9, 6.2, 7.8, 10.1])
r = stats.linregress(x, y); print(round(r.slope, 4), round(r.intercept, 4), round(r.rvalue, 5))
print(stats.ttest_ind([1, 2, 3, 4], [2, 3, 4, 9]).pvalue.round(5), stats.norm.cdf(1.96).round(4), stats.norm(10, 2).ppf(0.975).round(4), stats.pearsonr(x, y)[0].round(5), stats.zscore(x).round(3), stats.mode([1, 2, 2]).mode, stats.binom.pmf(3, 10, 0.5).round(5), stats.chi2_contingency([[10, 20], [20, 10]])[1].round(5), stats.skew(x), stats.iqr(x))
print(optimize.minimize(lambda v: (v[0] - 1) ** 2 + (v[1] + 2) ** 2, [0, 0]).x.round(3), round(optimize.brentq(lambda t: t ** 3 - 2, 0, 2), 6), optimize.curve_fit(lambda t, a, b: a * t + b, x, y)[0].round(3), optimize.linprog([-1, -2], A_ub=[[1, 1]], b_ub=[4]).fun, round(optimize.root_scalar(np.cos, bracket=[0, 3]).root, 6))
print(round(integrate.quad(np.sin, 0, np.pi)[0], 6), interpolate.interp1d(x, y)(2.5), interpolate.CubicSpline(x, x ** 2)(2.5).round(4), linalg.det([[1, 2], [3, 4]]), linalg.expm(np.zeros((2, 2))), distance.euclidean([0, 0], [3, 4]), distance.cosine([1, 0], [0, 1]), integrate.trapezoid(y, x).round(3))
sol = integrate.solve_ivp(lambda t, u: -u, (0, 1), [1.0], rtol=1e-8); print(sol.y[0, -1].round(5), sol.success)
