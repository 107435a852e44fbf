# Exercise: an assembler and a virtual machine with dispatch by getattr.
class VM:
    def __init__(self, program):
        self.code, self.labels = [], {}
        for line in program.strip().splitlines():
            line = line.split("#")[0].strip()
            if not line: continue
            if line.endswith(":"): self.labels[line[:-1]] = len(self.code)
            else:
                name, *args = line.split()
                self.code.append((name, args))
        self.stack, self.calls, self.vars, self.out, self.pc = [], [], {}, [], 0
    def op_push(self, v): self.stack.append(int(v))
    def op_load(self, n): self.stack.append(self.vars[n])
    def op_store(self, n): self.vars[n] = self.stack.pop()
    def op_add(self): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(a + b)
    def op_sub(self): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(a - b)
    def op_mul(self): b, a = self.stack.pop(), self.stack.pop(); self.stack.append(a * b)
    def op_dup(self): self.stack.append(self.stack[-1])
    def op_print(self): self.out.append(self.stack.pop())
    def op_jmp(self, label): self.pc = self.labels[label]
    def op_jz(self, label):
        if self.stack.pop() == 0: self.op_jmp(label)
    def op_call(self, label): self.calls.append(self.pc); self.op_jmp(label)
    def op_ret(self): self.pc = self.calls.pop()
    def op_halt(self): self.pc = len(self.code)
    def run(self, limit=10_000):
        steps = 0
        while self.pc < len(self.code):
            name, args = self.code[self.pc]
            self.pc += 1; steps += 1
            if steps > limit: raise RuntimeError("too many steps")
            handler = getattr(self, "op_" + name, None)
            if handler is None: raise SyntaxError(f"bad opcode {name}")
            handler(*args)
        return self.out, steps
FACT = """
    push 10
    store n
    push 1
    store acc
loop:
    load n
    jz done       # n == 0
    load acc
    load n
    mul
    store acc
    load n
    push 1
    sub
    store n
    jmp loop
done:
    load acc
    print
    push 7
    call square
    print
    halt
square:
    dup
    mul
    ret
"""
print(VM(FACT).run(), VM(FACT).labels)
for bad in ["boom", "x:\njmp x", "pop", "push 1\nadd"]:
    try: print(VM(bad).run())
    except (SyntaxError, RuntimeError, IndexError) as e: print(type(e).__name__, e)
def brainf(code, data=b""):
    jumps, st = {}, []
    for i, c in enumerate(code):
        if c == "[": st.append(i)
        elif c == "]": j = st.pop(); jumps[i], jumps[j] = j, i
    tape, p, i, out, inp = [0] * 300, 0, 0, [], iter(data)
    while i < len(code):
        match code[i]:
            case ">": p += 1
            case "<": p -= 1
            case "+": tape[p] = tape[p] + 1 & 255
            case "-": tape[p] = tape[p] - 1 & 255
            case ".": out.append(tape[p])
            case ",": tape[p] = next(inp, 0)
            case "[" if not tape[p]: i = jumps[i]
            case "]" if tape[p]: i = jumps[i]
        i += 1
    return bytes(out).decode()
print(brainf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------."), brainf(",[.,]", b"echo"))
