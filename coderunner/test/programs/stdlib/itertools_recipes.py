# itertools and the well-known recipes.
import itertools
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(chain("ab", [1], (2,))), list(chain.from_iterable([[1], [2, 3]])), list(combinations("abcd", 2))[:3], len(list(permutations(range(5)))))
print(list(combinations_with_replacement("ab", 2)), list(product("ab", repeat=2)), list(product([1, 2], "xy")), list(permutations("abc", 2)))
print(list(compress("abcd", [1, 0, 1, 0])), list(islice(count(10, 5), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)))
print(list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(str.isdigit, "a1b2")))
print([(k, list(g)) for k, g in groupby("aaabbc")], {k: len(list(g)) for k, g in groupby(sorted("banana"))})
print(list(pairwise([1, 2, 3])), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("abc", [1], fillvalue="-")), list(islice("abcdef", 1, 5, 2)))
a, b = tee([1, 2, 3])
print(list(a), list(b))
def chunked(it, n):
    it = iter(it)
    while chunk := tuple(islice(it, n)):
        yield chunk
def unique_everseen(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen:
            seen.add(k)
            yield x
def powerset(it):
    s = list(it)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def sliding(it, n):
    its = tee(it, n)
    for i, sub in enumerate(its):
        next(islice(sub, i, i), None)
    return zip(*its)
def partition(pred, it):
    t1, t2 = tee(it)
    return list(filterfalse(pred, t1)), list(filter(pred, t2))
def roundrobin(*iterables):
    nexts = cycle(iter(it).__next__ for it in iterables)
    active = len(iterables)
    while active:
        try:
            for nxt in nexts:
                yield nxt()
        except StopIteration:
            active -= 1
            nexts = cycle(islice(nexts, active))
print(list(chunked(range(7), 3)), list(unique_everseen("ABBcCAD", str.lower)), list(powerset([1, 2, 3])))
print(list(sliding(range(5), 3)), partition(lambda x: x % 2, range(6)), list(roundrobin("ABC", "D", "EF")))
people = [("eng", "Ann"), ("ops", "Bob"), ("eng", "Cy")]
people.sort(key=operator.itemgetter(0))
for dept, group in groupby(people, key=lambda p: p[0]):
    print(dept, [name for _, name in group])
print(sum(1 for _ in itertools.permutations(range(4), 2)), next(itertools.count(3)), max(itertools.chain([1], [5])))
