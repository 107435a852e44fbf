# exec of small programs in dictionaries of their own and in the globals.
ns = {}
exec("def double(v):\n    return v * 2\n\nclass Box:\n    size = 3\n", ns)
print(ns["double"](21), ns["Box"].size, ns["Box"]().size)
exec("total = sum(range(10))\nfor i in range(3):\n    print('inside', i)")
print(total)
env = {"base": 10}
exec("base += 5; result = base * 2", env)
print(env["base"], env["result"])
template = "def {name}(x):\n    return x {op} {k}\n"
for name, op, k in [("plus3", "+", 3), ("times2", "*", 2)]:
    exec(template.format(name=name, op=op, k=k))
print(plus3(1), times2(4))
try:
    exec("raise ValueError('from exec')")
except ValueError as e:
    print("caught", e)
try:
    exec("if True print(1)")
except SyntaxError as e:
    print("SyntaxError", e.lineno)
