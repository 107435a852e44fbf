# Exercise: infix to postfix with an operator table of namedtuples.
from collections import namedtuple
from operator import add, sub, mul, truediv, pow
Op = namedtuple("Op", "prec assoc func")
OPS = {"+": Op(1, "L", add), "-": Op(1, "L", sub), "*": Op(2, "L", mul), "/": Op(2, "L", truediv), "^": Op(3, "R", pow)}
def to_rpn(tokens):
    out, stack = [], []
    for t in tokens:
        if t.lstrip("-").isdigit(): out.append(t)
        elif t in OPS:
            while stack and stack[-1] in OPS and (OPS[stack[-1]].prec > OPS[t].prec or OPS[stack[-1]].prec == OPS[t].prec and OPS[t].assoc == "L"):
                out.append(stack.pop())
            stack.append(t)
        elif t == "(": stack.append(t)
        elif t == ")":
            while stack[-1] != "(": out.append(stack.pop())
            stack.pop()
    return out + stack[::-1]
def evaluate(rpn):
    st = []
    for t in rpn:
        if t in OPS:
            b = st.pop(); a = st.pop(); st.append(OPS[t].func(a, b))
        else: st.append(int(t))
    (result,) = st
    return result
for e in ["3 + 4 * 2 / ( 1 - 5 ) ^ 2 ^ 3", "1 - 2 - 3", "2 ^ 3 ^ 2", "( 1 + 2 ) * ( 3 - -4 )"]:
    r = to_rpn(e.split())
    print(" ".join(r), "=", evaluate(r))
