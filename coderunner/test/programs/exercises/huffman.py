# Exercise: Huffman coding with a heap of tuples and nodes, checked both ways.
import heapq
from collections import Counter
from dataclasses import dataclass, field
from typing import Optional


@dataclass(order=True)
class Node:
    weight: int
    order: int
    char: Optional[str] = field(default=None, compare=False)
    left: Optional["Node"] = field(default=None, compare=False, repr=False)
    right: Optional["Node"] = field(default=None, compare=False, repr=False)

    @property
    def leaf(self): return self.char is not None


def build(text):
    heap = [Node(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, order, None, a, b))
        order += 1
    return heap[0]


def codes(node, prefix=""):
    if node.leaf:
        yield node.char, prefix or "0"
    else:
        yield from codes(node.left, prefix + "0")
        yield from codes(node.right, prefix + "1")


def decode(bits, root):
    out, node = [], root
    for b in bits:
        node = node.left if b == "0" else node.right
        if node.leaf:
            out.append(node.char)
            node = root
    return "".join(out)


for text in ["mississippi river", "abracadabra", "人人为我我为人人"]:
    root = build(text)
    table = dict(codes(root))
    bits = "".join(table[c] for c in text)
    assert decode(bits, root) == text
    print(len(bits), len(text.encode()) * 8, root.weight, dict(sorted(table.items(), key=lambda kv: (len(kv[1]), kv[1]))), sep=" | ")
print(Node(1, 2, "x") < Node(1, 3, "y"), Node(1, 2, "x"))
