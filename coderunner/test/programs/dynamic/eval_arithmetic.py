# eval and compile of arithmetic strings, with given names.
x, y = 3, 4
print(eval("x * y + 2"), eval("2 ** 10"), eval("[i * i for i in range(5)]"), eval("a + b", {"a": 1, "b": 2}), eval("max(x, y)"))
for expr in ["1 + 1", "x > y", "'ab' * 2", "{'k': x}['k']", "len('four')", "1 / 0", "nope", "1 +"]:
    try:
        print(expr, "=", eval(expr))
    except (ZeroDivisionError, NameError, SyntaxError) as e:
        print(expr, "->", type(e).__name__)
code = compile("x ** 2 + y", "<expr>", "eval")
print([eval(code, {"x": v, "y": 1}) for v in range(4)])


def plot(formula, n=5):
    return [(t, eval(formula, {"t": t})) for t in range(n)]


print(plot("t * (t - 1) // 2"), sum(map(eval, ["1", "2*3", "4-1"])))
f = eval("lambda a, b=2: a + b")
print(f(1), f(1, 5))
