# Small dynamic programmes over global tables.
MAX = 1000
def count_ways(n):
	A = [0] * (n + 1)
	B = [0] * (n + 1)
	A[0] = 1
	A[1] = 0
	B[0] = 0
	B[1] = 1
	for i in range(2, n+1):
		A[i] = A[i - 2] + 2 * B[i - 1]
		B[i] = A[i - 1] + B[i - 2]
	return A[n]
def bell_number(n):
    bell = [[0 for i in range(n+1)] for j in range(n+1)]
    bell[0][0] = 1
    for i in range(1, n+1):
        bell[i][0] = bell[i-1][i-1]
        for j in range(1, i+1):
            bell[i][j] = bell[i-1][j-1] + bell[i][j-1]
    return bell[n][0]
lookuptable = [None] * MAX
def cat(n):
    global lookuptable
    if lookuptable[n] is None:
        lookuptable[n] = 1 if n < 2 else sum(cat(i) * cat(n - 1 - i) for i in range(n))
    return lookuptable[n]
def eulerian_num(n, m):
	if (m >= n or n == 0):
		return 0
	if (m == 0):
		return 1
	return ((n - m) * eulerian_num(n - 1, m - 1) +(m + 1) * eulerian_num(n - 1, m))
dp = {}
def stirling(n, k):
    key = (n, k)
    if key in dp: return dp[key]
    dp[key] = 1 if n == k else 0 if k == 0 or k > n else k * stirling(n - 1, k) + stirling(n - 1, k - 1)
    return dp[key]
def newman_prime(n): return 1 if n in (0, 1) else 2 * newman_prime(n - 1) + newman_prime(n - 2)
assert count_ways(8) == 153 and bell_number(10) == 115975
print([count_ways(n) for n in (2, 4, 12)], bell_number(56), [cat(i) for i in range(10)], eulerian_num(5, 3), [stirling(6, k) for k in range(7)], newman_prime(10), len(dp))
