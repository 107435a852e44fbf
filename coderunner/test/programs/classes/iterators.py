# Iterators and iterables written by hand.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


c = Countdown(4)
print(list(c), list(c), sum(c), max(c), 3 in c, sorted(c))
it = iter(c)
print(next(it), next(it), next(it), next(it), next(it, "done"))
try:
    next(it)
except StopIteration:
    print("StopIteration")
for a, b in zip(c, Countdown(2)):
    print(a, b)


class Squares:
    """The old sequence protocol."""

    def __getitem__(self, i):
        if i >= 5:
            raise IndexError(i)
        return i * i


print(list(Squares()), 16 in Squares(), [*Squares()], dict(enumerate(Squares(), 1)))
n = iter(range(10, 0, -3))
print(list(iter(lambda: next(n), 4)))


class LinkedList:
    class Node:
        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, *values):
        self.head = None
        self.length = 0
        for v in reversed(values):
            self.push(v)

    def push(self, v):
        self.head = self.Node(v, self.head)
        self.length += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self): return self.length
    def __bool__(self): return self.head is not None

    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev


ll = LinkedList(1, 2, 3)
ll.push(0)
ll.reverse()
print(list(ll), len(ll), bool(LinkedList()), " -> ".join(map(str, ll)))
