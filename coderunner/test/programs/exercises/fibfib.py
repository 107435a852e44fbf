# Exercise: Fibonacci relatives by recursion, iteration, memo dict default and matrix power.
def fibfib(n: int):
    if n == 0: return 0
    if n == 1: return 0
    if n == 2: return 1
    return fibfib(n - 1) + fibfib(n - 2) + fibfib(n - 3)
def fib4(n: int):
    results = [0, 0, 2, 0]
    if n < 4: return results[n]
    for _ in range(4, n + 1):
        results.append(results[-1] + results[-2] + results[-3] + results[-4])
        results.pop(0)
    return results[-1]
def fib(n, memo={0: 0, 1: 1}):
    if n not in memo:
        memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
def mat_mul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
def mat_pow(m, k):
    result = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while k:
        if k & 1: result = mat_mul(result, m)
        m = mat_mul(m, m); k >>= 1
    return result
assert [fibfib(i) for i in range(6)] == [0, 0, 1, 1, 2, 4]
assert fib4(12) == 386
assert mat_pow([[1, 1], [1, 0]], 50)[0][1] == fib(50)
print([fibfib(i) for i in range(15)], [fib4(i) for i in range(12)], fib(90), mat_pow([[1, 1], [1, 0]], 200)[0][1])
