# Triples that sum to zero, unique sorted lists, same characters, common elements.
def triples_sum_to_zero(l: list):
    for i in range(len(l)):
        for j in range(i + 1, len(l)):
            for k in range(j + 1, len(l)):
                if l[i] + l[j] + l[k] == 0:
                    return True
    return False

def unique(l: list): return sorted(list(set(l)))
def same_chars(s0: str, s1: str): return set(s0) == set(s1)
def common(l1: list, l2: list):
    ret = set()
    for e1 in l1:
        for e2 in l2:
            if e1 == e2:
                ret.add(e1)
    return sorted(list(ret))
def largest_prime_factor(n: int):
    def is_prime(k):
        if k < 2:
            return False
        for i in range(2, k - 1):
            if k % i == 0:
                return False
        return True
    largest = 1
    for j in range(2, n + 1):
        if n % j == 0 and is_prime(j):
            largest = max(largest, j)
    return largest
def prod_signs(arr):
    if not arr: return None
    prod = 0 if 0 in arr else (-1) ** len(list(filter(lambda x: x < 0, arr)))
    return prod * sum([abs(i) for i in arr])
print(triples_sum_to_zero([1, 3, -2, 1]), triples_sum_to_zero([1, 2, 3, 7]), unique([5, 3, 5, 2, 3, 3, 9, 0, 123]), same_chars('eabcdzzzz', 'dddzzzzzzzddeddabc'), same_chars('abcd', 'dddddddabce'))
print(common([1, 4, 3, 34, 653, 2, 5], [5, 7, 1, 5, 9, 653, 121]), largest_prime_factor(13195), largest_prime_factor(2048), prod_signs([1, 2, 2, -4]), prod_signs([0, 1]), prod_signs([]))
