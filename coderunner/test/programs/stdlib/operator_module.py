# operator: itemgetter, attrgetter, methodcaller and function forms of operators.
import operator as op
from operator import itemgetter, attrgetter, methodcaller
from types import SimpleNamespace
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(sorted(rows, key=itemgetter("v", "n")), max(rows, key=itemgetter("v"))["n"], list(map(itemgetter(1), ["ab", "cd"])))
objs = [SimpleNamespace(name="x", pos=SimpleNamespace(lat=3)), SimpleNamespace(name="y", pos=SimpleNamespace(lat=1))]
print([o.name for o in sorted(objs, key=attrgetter("pos.lat"))], attrgetter("name", "pos.lat")(objs[0]))
print(list(map(methodcaller("upper"), ["a", "b"])), methodcaller("replace", "a", "b")("banana"), methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 4), op.pow(2, 5), op.neg(3), op.abs(-2), op.matmul.__name__)
print(op.lt(1, 2), op.eq(1, 1), op.ge(2, 3), op.is_(None, None), op.is_not(1, None), op.not_([]), op.truth([0]), op.contains([1, 2], 2), op.countOf([1, 1, 2], 1), op.indexOf("abc", "c"))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.invert(5), op.lshift(1, 4), op.rshift(16, 2), op.concat([1], [2]), op.index(True), op.length_hint([1, 2]))
d = {"a": 1}; l = [1, 2, 3]
op.setitem(d, "b", 2); op.delitem(l, 0); l2 = op.iadd(l, [9])
print(d, l, op.getitem(l, 0), l2 is l, op.getitem(l, slice(0, 2)), op.itemgetter(slice(1, None))("hello"))
calc = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv}
def rpn(s):
    stack = []
    for t in s.split():
        if t in calc:
            b, a = stack.pop(), stack.pop()
            stack.append(calc[t](a, b))
        else:
            stack.append(float(t))
    return stack[0]
print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"), [f(9, 3) for f in calc.values()])
