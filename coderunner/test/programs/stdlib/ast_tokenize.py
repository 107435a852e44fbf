# ast: literal_eval, parse, walk, NodeVisitor, dump; tokenize and keyword.
import ast, io, keyword, tokenize
print(ast.literal_eval("{'a': [1, 2.5, (None, True)], 'b': b'x', 'c': {1, 2}, 'd': -3 + 4j}"))
for bad in ["__import__('os')", "a + 1", "[1, 2", "f(x)"]:
    try:
        ast.literal_eval(bad)
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, bad)
src = "def f(x, y=2):\n    return x * y + g(1)\n\nz = f(3)\nclass A: pass\nimport math\n"
tree = ast.parse(src)
print([type(n).__name__ for n in tree.body], ast.dump(ast.parse("a = 1 + b", mode="exec").body[0]))
print(sorted({n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}), [n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call)], ast.unparse(tree.body[0]), ast.get_docstring(ast.parse('"doc"')))
class Counter(ast.NodeVisitor):
    def __init__(self): self.counts = {}
    def generic_visit(self, node):
        k = type(node).__name__; self.counts[k] = self.counts.get(k, 0) + 1
        super().generic_visit(node)
    def visit_FunctionDef(self, node):
        print("function", node.name, [a.arg for a in node.args.args], node.lineno, node.col_offset)
        self.generic_visit(node)
c = Counter(); c.visit(tree); print(sorted(c.counts.items()))
class Fold(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            ops = {ast.Add: lambda a, b: a + b, ast.Mult: lambda a, b: a * b}
            if type(node.op) in ops: return ast.copy_location(ast.Constant(ops[type(node.op)](node.left.value, node.right.value)), node)
        return node
print(ast.unparse(Fold().visit(ast.parse("x = 2 * 3 + 4 + y"))))
def calc(text):
    def ev(n):
        match n:
            case ast.Expression(body): return ev(body)
            case ast.Constant(value=v): return v
            case ast.BinOp(left, ast.Add(), right): return ev(left) + ev(right)
            case ast.BinOp(left, ast.Mult(), right): return ev(left) * ev(right)
            case ast.UnaryOp(ast.USub(), operand): return -ev(operand)
            case _: raise ValueError(type(n).__name__)
    return ev(ast.parse(text, mode="eval"))
print(calc("2 + 3 * -4"), keyword.iskeyword("for"), keyword.iskeyword("foo"), "match" in keyword.softkwlist, len(keyword.kwlist) >= 35)
try:
    calc("2 ** 3")
except ValueError as e:
    print("unsupported", e)
try:
    ast.parse("def (:")
except SyntaxError as e:
    print("SyntaxError", e.lineno)
for t in tokenize.generate_tokens(io.StringIO("x = f(1) # c\n").readline):
    print(tokenize.tok_name[t.type], repr(t.string), t.start, end=" | ")
print()
print(tokenize.untokenize([(t.type, t.string) for t in tokenize.generate_tokens(io.StringIO("a=1+2").readline)]).strip())
