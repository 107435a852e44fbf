# Tasks solved with itertools and reduce.
from functools import reduce
from itertools import groupby, product, combinations, chain, accumulate, permutations, count, takewhile, repeat
def extract_string(str, l):
    result = [e for e in str if len(e) == l]
    return result
def pack_consecutive_duplicates(list1):
    return [list(group) for key, group in groupby(list1)]
def modified_encode(alist):
        def ctr_ele(el):
            if len(el)>1: return [len(el), el[0]]
            else: return el[0]
        return [ctr_ele(list(group)) for key, group in groupby(alist)]
def combinations_colors(l, n):
    from itertools import combinations_with_replacement
    return list(combinations_with_replacement(l,n))
def find_combinations(test_list): return [(b1 + a1, b2 + a2) for (a1, a2), (b1, b2) in combinations(test_list, 2)]
def lcm_list(xs):
    from math import gcd
    return reduce(lambda a, b: a * b // gcd(a, b), xs)
def all_Characters_Same(s): return all(c == s[0] for c in s)
def smallest_missing(A): return next(n for n, x in zip(count(), chain(A, repeat(-1))) if n != x)
def decode_list(alist):
    def aux(g):
        if isinstance(g, list): return [(g[1], range(g[0]))]
        else: return [(g, [0])]
    return [x for g in alist for x, R in aux(g) for i in R]
print(extract_string(['Python', 'list', 'exercises'], 8), pack_consecutive_duplicates([0, 0, 1, 2, 3, 4, 4, 5]), modified_encode('automatically'), combinations_colors(["Red", "Green"], 2), find_combinations([(2, 4), (6, 7), (5, 1)]), lcm_list([2, 3, 4, 10]), all_Characters_Same("aaa"), smallest_missing([0, 1, 2, 6, 9]), decode_list([[2, 1], 2, 3, [2, "x"]]))
print(list(accumulate([1, 2, 3], lambda a, b: a * 10 + b)), ["".join(p) for p in permutations("abc") if p[0] != "a"], sum(a * b == 12 for a, b in product(range(1, 13), repeat=2)), list(takewhile(lambda n: n < 40, (n * n for n in count(1)))))
