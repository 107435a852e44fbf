# statistics, math and cmath.
import math, cmath, statistics as st
from math import *
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode([1, 1, 2, 2]), st.pstdev(data), st.stdev(data), st.variance(data), st.pvariance(data), st.fmean(data), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3]))
print(st.geometric_mean([1, 10, 100]), st.harmonic_mean([40, 60]), st.quantiles(data, n=4), st.correlation([1, 2, 3], [2, 4, 7]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [2, 4, 6]))
n = st.NormalDist(100, 15)
print(n.cdf(130), n.inv_cdf(0.5), n.pdf(100), n.zscore(115), n.overlap(st.NormalDist(110, 15)), n + 5, st.NormalDist.from_samples([1, 2, 3]).mean)
try:
    st.mean([])
except st.StatisticsError as err:
    print(err)
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.gcd(48, 36, 60), math.lcm(4, 6), math.isqrt(99), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.dist((0, 0), (3, 4)), math.hypot(3, 4, 12))
print(sin(pi / 6), cos(0), tan(pi / 4), atan2(1, -1), degrees(pi), radians(180), exp(1), log(e), log(8, 2), log2(1024), log10(1000), log1p(1e-10), sinh(1), erf(0.5), gamma(5), cbrt(27))
print(floor(-2.5), ceil(-2.5), trunc(-2.5), fabs(-1), fmod(-7, 3), modf(3.25), frexp(10), ldexp(0.5, 4), copysign(1, -0.0), isclose(0.1 + 0.2, 0.3), isnan(nan), isinf(inf), isfinite(1), remainder(7, 4), tau, nextafter(1, 2), ulp(1.0))
z = 3 + 4j
print(abs(z), z.conjugate(), z.real, z.imag, z ** 2, z / (1 - 1j), cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j), cmath.rect(1, pi / 2), cmath.exp(1j * pi), complex("1-2j") * 1j, z == 3 + 4j, cmath.isclose(cmath.exp(1j * pi), -1))
for f, a in [(math.sqrt, -1), (math.log, 0), (math.exp, 1000), (math.factorial, -1), (math.comb, 2.5)]:
    try:
        f(a)
    except (ValueError, OverflowError, TypeError) as ex:
        print(type(ex).__name__, ex)
