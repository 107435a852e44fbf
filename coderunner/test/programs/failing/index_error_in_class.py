# Ends with an IndexError inside a method called by a property inside a loop.
class Stack:
    def __init__(self, *items):
        self._items = list(items)

    @property
    def top(self):
        return self._peek(-1)

    def _peek(self, i):
        return self._items[i]


s = Stack(1, 2)
while True:
    print("top of the stack is", s.top)
    s._items.pop()
