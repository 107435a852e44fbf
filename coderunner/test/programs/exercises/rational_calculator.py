# Exercise: a recursive-descent calculator with precedence, unary minus, functions and variables.
import math
import re


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


class Calculator:
    TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d*)?|\.\d+)|(?P<name>[A-Za-z_]\w*)|(?P<op>\*\*|[-+*/%()=,]))")
    FUNCS = {"sqrt": math.sqrt, "max": max, "abs": abs}

    def __init__(self):
        self.vars = {"pi": math.pi}

    def tokenize(self, text):
        pos, out = 0, []
        text = text.rstrip()
        while pos < len(text):
            m = self.TOKEN.match(text, pos)
            if not m:
                raise ParseError(f"unexpected {text[pos]!r}", pos)
            out.append((m.lastgroup, m.group(m.lastgroup), m.start(m.lastgroup)))
            pos = m.end()
        return out + [("end", "", pos)]

    @property
    def cur(self):
        return self.toks[self.i]

    def accept(self, *ops):
        if self.cur[0] == "op" and self.cur[1] in ops:
            self.i += 1
            return self.toks[self.i - 1][1]

    def expect(self, op):
        if not self.accept(op):
            raise ParseError(f"expected {op!r}", self.cur[2])

    def run(self, text):
        self.toks, self.i = self.tokenize(text), 0
        if len(self.toks) > 2 and self.toks[0][0] == "name" and self.toks[1][1] == "=":
            name = self.toks[0][1]
            self.i = 2
            value = self.vars[name] = self.expr()
        else:
            value = self.expr()
        if self.cur[0] != "end":
            raise ParseError("trailing input", self.cur[2])
        return value

    def expr(self):
        v = self.term()
        while op := self.accept("+", "-"):
            r = self.term()
            v = v + r if op == "+" else v - r
        return v

    def term(self):
        v = self.unary()
        while op := self.accept("*", "/", "%"):
            r = self.unary()
            v = {"*": lambda: v * r, "/": lambda: v / r, "%": lambda: v % r}[op]()
        return v

    def unary(self):
        if self.accept("-"):
            return -self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        return base ** self.unary() if self.accept("**") else base

    def atom(self):
        kind, text, pos = self.cur
        self.i += 1
        if kind == "num":
            return float(text) if "." in text else int(text)
        if kind == "name":
            if self.accept("("):
                args = [self.expr()]
                while self.accept(","):
                    args.append(self.expr())
                self.expect(")")
                return self.FUNCS[text](*args)
            if text not in self.vars:
                raise ParseError(f"unknown name {text}", pos)
            return self.vars[text]
        if text == "(":
            v = self.expr()
            self.expect(")")
            return v
        raise ParseError(f"unexpected {text or 'end'}", pos)


c = Calculator()
for line in ["1 + 2 * 3", "(1+2)*3", "-2 ** 2", "2 ** -1", "x = 7 % 4", "x * x + .5", "max(1, x, 2) + sqrt(16)", "10 / 4", "2 +", "3 $ 4", "(1", "y", "1 / 0", "abs(-3) 4"]:
    try:
        print(line, "=>", c.run(line))
    except ParseError as e:
        print(line, "=> ParseError:", e, e.position)
    except ZeroDivisionError as e:
        print(line, "=>", e)
