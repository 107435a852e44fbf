# Exercise: an event emitter, an observer, a command with undo, a state machine and a plugin table.
from collections import defaultdict
from enum import Enum, auto
class Emitter:
    def __init__(self): self._handlers = defaultdict(list)
    def on(self, event, fn=None):
        if fn is None: return lambda f: self.on(event, f) or f
        self._handlers[event].append(fn)
    def once(self, event, fn):
        def wrapper(*a, **k):
            self.off(event, wrapper)
            return fn(*a, **k)
        self.on(event, wrapper)
    def off(self, event, fn): self._handlers[event].remove(fn)
    def emit(self, event, *args, **kw): return [h(*args, **kw) for h in list(self._handlers[event])]
bus = Emitter()
@bus.on("greet")
def hello(name, mark="!"): return f"hello {name}{mark}"
bus.once("greet", lambda name, **_: name.upper())
print(bus.emit("greet", "ann"), bus.emit("greet", "bob", mark="?"), bus.emit("none"))
class Light(Enum):
    RED = auto(); GREEN = auto(); YELLOW = auto()
TRANSITIONS = {(Light.RED, "go"): Light.GREEN, (Light.GREEN, "slow"): Light.YELLOW, (Light.YELLOW, "stop"): Light.RED}
class Machine:
    def __init__(self, state, table): self.state, self.table, self.log = state, table, []
    def fire(self, event):
        try: new = self.table[self.state, event]
        except KeyError: raise ValueError(f"{event!r} not allowed in {self.state.name}") from None
        self.log.append(f"{self.state.name}->{new.name}"); self.state = new
        return self
m = Machine(Light.RED, TRANSITIONS); m.fire("go").fire("slow").fire("stop")
print(m.log, m.state)
try: m.fire("slow")
except ValueError as e: print(e)
class Editor:
    def __init__(self): self.text, self.undo_stack, self.redo_stack = "", [], []
    def do(self, fn):
        self.undo_stack.append(self.text); self.redo_stack.clear(); self.text = fn(self.text)
    def undo(self):
        if self.undo_stack: self.redo_stack.append(self.text); self.text = self.undo_stack.pop()
    def redo(self):
        if self.redo_stack: self.undo_stack.append(self.text); self.text = self.redo_stack.pop()
e = Editor(); e.do(lambda t: t + "hello"); e.do(str.upper); e.do(lambda t: t[::-1])
out = [e.text]; e.undo(); out.append(e.text); e.undo(); out.append(e.text); e.redo(); out.append(e.text); print(out)
class Subject:
    def __init__(self): self._obs = []; self._v = 0
    def attach(self, o): self._obs.append(o); return o
    @property
    def value(self): return self._v
    @value.setter
    def value(self, v):
        old, self._v = self._v, v
        for o in self._obs: o.update(old, v)
class Printer:
    def __init__(self, n): self.n = n
    def update(self, old, new): print(f"{self.n}: {old} -> {new}")
s = Subject(); s.attach(Printer("a")); s.attach(Printer("b")); s.value = 5; s.value += 1
