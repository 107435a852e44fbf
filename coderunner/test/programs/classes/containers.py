# The container protocol: __len__, __getitem__ with slices, __setitem__, __delitem__, __contains__, __reversed__.
class Deck:
    suits = "♠♥♦♣"
    ranks = [*"23456789", "10", *"JQKA"]

    def __init__(self):
        self._cards = [r + s for s in self.suits for r in self.ranks]

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._cards[key]
        if isinstance(key, str):
            return [c for c in self._cards if c.startswith(key)]
        return self._cards[key]

    def __setitem__(self, key, value):
        self._cards[key] = value

    def __delitem__(self, key):
        del self._cards[key]

    def __contains__(self, card):
        return card in self._cards

    def __reversed__(self):
        return reversed(self._cards)


deck = Deck()
print(len(deck), deck[0], deck[-1], deck[:3], deck[12::13], deck["A"])
deck[0] = "Joker"
print(deck[0], "2♠" in deck, "Joker" in deck)
del deck[0]
del deck[:10]
print(len(deck), deck[0])
print([c for _, c in zip(range(3), reversed(deck))])
print(sum(1 for _ in deck), max(deck["K"]))


class Grid:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.cells = {}

    def __getitem__(self, pos):
        x, y = pos
        return self.cells.get((x % self.w, y % self.h), ".")

    def __setitem__(self, pos, value):
        x, y = pos
        self.cells[x % self.w, y % self.h] = value

    def __str__(self):
        return "\n".join("".join(self[x, y] for x in range(self.w)) for y in range(self.h))


g = Grid(5, 3)
g[0, 0] = g[6, 4] = "#"
g[-1, -1] = "@"
print(g)


class Slicer:
    def __getitem__(self, item):
        return item


s = Slicer()
print(s[1:2], s[::2], s[1, 2:3], s[...], s[1:2, ..., None])
print(slice(1, 10, 3).indices(7), slice(None, None, -1).indices(4), slice(3) == slice(None, 3))
