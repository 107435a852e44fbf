# Exercise: tuples, sets and frozensets in small functions.
def add_tuples(t1, t2): return tuple(map(sum, zip(t1, t2)))
def to_binary(t): return int("".join(str(b) for b in t), 2)
def find_dissimilar(a, b): return tuple(sorted(set(a) ^ set(b)))
def index_multiplication(test_tup1, test_tup2):
  res = tuple(tuple(a * b for a, b in zip(tup1, tup2))
   for tup1, tup2 in zip(test_tup1, test_tup2))
  return (res)
def extract_freq(test_list):
  res = len(list(set(tuple(sorted(sub)) for sub in test_list)))
  return (res)
def jaccard(a, b): a, b = set(a), set(b); return len(a & b) / len(a | b)
print(add_tuples((1, 2), (3, 4)), to_binary((1, 0, 1)), find_dissimilar((3, 4, 5, 6), (5, 7, 4, 10)))
print(index_multiplication(((1, 3), (4, 5)), ((6, 7), (3, 9))), extract_freq([(3, 4), (1, 2), (4, 3), (5, 6)]), jaccard("night", "nacht"))
s = {1, 2, 3}; s.add(4); s.discard(9); s.remove(1); s.update([7], (8,)); s.difference_update({8}); s.intersection_update({2, 3, 4, 7}); s.symmetric_difference_update({7, 5})
print(sorted(s), s >= {2}, s.issubset(range(10)), s.isdisjoint({99}), sorted(s.union("a" for _ in range(0))), len(s), 3 in s, sorted(s.copy()), s.pop() in {2, 3, 4, 5})
fs = frozenset("ab"); d = {fs: "key", frozenset(): "empty"}
print(d[frozenset("ba")], fs | {"c"} == frozenset("abc"), sorted(fs.union("z")), (1, 2) + (3,), (1, 2) * 2, (1, 2, 3).index(2), (1, 1).count(1), tuple("ab"), ((1,),)[0], () == tuple())
try:
    {[1]: 2}
except TypeError as e:
    print(e)
try:
    s.remove("zz")
except KeyError as e:
    print("KeyError", e)
a = b = {1}; a |= {2}; print(b); a = a | {3}; print(b == a, sorted({x % 3 for x in range(9)}), set() == {*()})
