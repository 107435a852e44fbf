# Exercise: fruit puzzle parsing, smallest even with index, frequency search.
def fruit_distribution(s,n):
    lis = list()
    for i in s.split(' '):
        if i.isdigit():
            lis.append(int(i))
    return n - sum(lis)

def pluck(arr):
    if(len(arr) == 0): return []
    evens = list(filter(lambda x: x%2 == 0, arr))
    if(evens == []): return []
    return [min(evens), arr.index(min(evens))]

def search(lst):
    frq = [0] * (max(lst) + 1)
    for i in lst:
        frq[i] += 1;
    ans = -1
    for i in range(1, len(frq)):
        if frq[i] >= i:
            ans = i
    return ans

def strange_sort_list(lst):
    res, switch = [], True
    lst = lst[:]
    while lst:
        res.append(min(lst) if switch else max(lst))
        lst.remove(res[-1])
        switch = not switch
    return res

print(fruit_distribution("5 apples and 6 oranges", 19), fruit_distribution("0 apples and 1 oranges", 3))
print(pluck([4, 2, 3]), pluck([1, 2, 3]), pluck([]), pluck([5, 0, 3, 0, 4, 2]))
print(search([4, 1, 2, 2, 3, 1]), search([5, 5, 4, 4, 4]), search([3, 3, 2, 2, 1, 1, 1]))
print(strange_sort_list([1, 2, 3, 4]), strange_sort_list([5, 5, 5]), strange_sort_list([]))
assert True, "This prints if this assert fails 1 (good for debugging!)"
