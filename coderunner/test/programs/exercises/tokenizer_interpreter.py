# Exercise: a tokenizer, parser and evaluator for a tiny Lisp.
import math, operator as op
class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        super().__init__(zip(params, args)); self.outer = outer
    def find(self, var):
        if var in self: return self
        if self.outer is None: raise NameError(f"undefined: {var}")
        return self.outer.find(var)
class Procedure:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
    def __call__(self, *args): return evaluate(self.body, Env(self.params, args, self.env))
class Symbol(str): pass
def tokenize(s): return s.replace("(", " ( ").replace(")", " ) ").split()
def read(tokens):
    if not tokens: raise SyntaxError("unexpected EOF")
    t = tokens.pop(0)
    if t == "(":
        l = []
        while tokens[0] != ")":
            l.append(read(tokens))
            if not tokens: raise SyntaxError("missing )")
        tokens.pop(0)
        return l
    if t == ")": raise SyntaxError("unexpected )")
    for kind in (int, float):
        try: return kind(t)
        except ValueError: pass
    return Symbol(t)
def standard():
    env = Env(); env.update({"+": lambda *a: sum(a), "-": op.sub, "*": lambda *a: math.prod(a), "/": op.truediv, "<": op.lt, ">": op.gt, "=": op.eq,
        "list": lambda *a: list(a), "car": lambda x: x[0], "cdr": lambda x: x[1:], "cons": lambda a, b: [a] + b, "null?": lambda x: x == [], "map": lambda f, x: list(map(f, x)), "pi": math.pi, "begin": lambda *a: a[-1]})
    return env
GLOBAL = standard()
def evaluate(x, env=GLOBAL):
    while True:
        if isinstance(x, Symbol): return env.find(x)[x]
        if not isinstance(x, list): return x
        match x:
            case ["quote", e]: return e
            case ["if", test, a, b]: x = a if evaluate(test, env) else b
            case ["define", [name, *params], body]: env[name] = Procedure(params, body, env); return None
            case ["define", name, e]: env[name] = evaluate(e, env); return None
            case ["set!", name, e]: env.find(name)[name] = evaluate(e, env); return None
            case ["lambda", params, body]: return Procedure(params, body, env)
            case ["let", bindings, body]:
                env = Env([b[0] for b in bindings], [evaluate(b[1], env) for b in bindings], env); x = body
            case [f, *args]:
                proc = evaluate(f, env); vals = [evaluate(a, env) for a in args]
                if not isinstance(proc, Procedure): return proc(*vals)
                x, env = proc.body, Env(proc.params, vals, proc.env)
def show(v): return "(" + " ".join(map(show, v)) + ")" if isinstance(v, list) else str(v)
for src in ["(define r 10)", "(* pi (* r r))", "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))", "(fact 20)", "(map (lambda (x) (* x x)) (list 1 2 3))", "(quote (a b (c)))",
            "(define counter ((lambda (n) (lambda () (begin (set! n (+ n 1)) n))) 0))", "(counter)", "(counter)", "(let ((a 2) (b 3)) (* a b))", "(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))", "(loop 2000 0)", "(+ 1 undefined)", "(car", ")"]:
    try:
        v = evaluate(read(tokenize(src)))
        print(src, "=>", show(v) if v is not None else "ok")
    except (NameError, SyntaxError, IndexError) as e:
        print(src, "=>", type(e).__name__, e)
