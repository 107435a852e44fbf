# Exercise: word ladder by breadth-first search, anagram groups, spelling suggestions.
from collections import defaultdict, deque
from string import ascii_lowercase
WORDS = set("hot dot dog lot log cog hit cat cot bat bad bag big bog".split())
def ladder(start, goal, words=WORDS):
    queue, seen = deque([[start]]), {start}
    while queue:
        path = queue.popleft()
        if path[-1] == goal:
            return path
        word = path[-1]
        for i in range(len(word)):
            for c in ascii_lowercase:
                nxt = word[:i] + c + word[i + 1:]
                if nxt in words and nxt not in seen:
                    seen.add(nxt)
                    queue.append(path + [nxt])
    return None
def edits(w):
    splits = [(w[:i], w[i:]) for i in range(len(w) + 1)]
    return {a + b[1:] for a, b in splits if b} | {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1} | {a + c + b[1:] for a, b in splits if b for c in ascii_lowercase} | {a + c + b for a, b in splits for c in ascii_lowercase}
groups = defaultdict(list)
for w in sorted(WORDS): groups["".join(sorted(w))].append(w)
print(ladder("hit", "cog"), ladder("cat", "zzz"), ladder("bad", "bad"))
print([g for g in groups.values() if len(g) > 1], sorted(edits("doog") & WORDS), len(edits("ab")))
assert len(ladder("hit", "cog")) == 4
