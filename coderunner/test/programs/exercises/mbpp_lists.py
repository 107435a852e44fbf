# Exercise set: short list tasks in the style of a beginners' problem set, with asserts.
def min_cost(cost, m, n):
    R, C = 3, 3
    tc = [[0 for x in range(C)] for x in range(R)]
    tc[0][0] = cost[0][0]
    for i in range(1, m+1):
        tc[i][0] = tc[i-1][0] + cost[i][0]
    for j in range(1, n+1):
        tc[0][j] = tc[0][j-1] + cost[0][j]
    for i in range(1, m+1):
        for j in range(1, n+1):
            tc[i][j] = min(tc[i-1][j-1], tc[i-1][j], tc[i][j-1]) + cost[i][j]
    return tc[m][n]
assert min_cost([[1, 2, 3], [4, 8, 2], [1, 5, 3]], 2, 2) == 8
assert min_cost([[2, 3, 4], [5, 9, 3], [2, 6, 4]], 2, 2) == 12

def similar_elements(test_tup1, test_tup2):
  res = tuple(set(test_tup1) & set(test_tup2))
  return (res)
assert similar_elements((3, 4, 5, 6),(5, 7, 4, 10)) == (4, 5)

import heapq as hq
def heap_queue_largest(nums,n):
  largest_nums = hq.nlargest(n, nums)
  return largest_nums
print(heap_queue_largest([25, 35, 22, 85, 14, 65, 75, 22, 58],3))

def remove_Occ(s,ch):
    for i in range(len(s)):
        if (s[i] == ch):
            s = s[0 : i] + s[i + 1:]
            break
    for i in range(len(s) - 1,-1,-1):
        if (s[i] == ch):
            s = s[0 : i] + s[i + 1:]
            break
    return s
print(remove_Occ("hello","l"), remove_Occ("PHP","P"))

def sort_matrix(M):
    result = sorted(M, key=sum)
    return result
print(sort_matrix([[1, 2, 3], [2, 4, 5], [1, 1, 1]]))

from collections import Counter
def count_common(words):
  word_counts = Counter(words)
  top_four = word_counts.most_common(4)
  return (top_four)
print(count_common(['red','green','black','pink','black','white','black','eyes','white','black','orange','pink','pink','red','red','white','orange','white',"black",'pink','green','green','pink','green','pink','white','orange',"orange",'red']))

def rotate_left(list1, m): return list1[m:] + list1[:m]
def list_to_pairs(l): return dict(zip(l[::2], l[1::2]))
def interleave(a, b, c): return [el for trio in zip(a, b, c) for el in trio]
print(rotate_left(list(range(1, 8)), 3), list_to_pairs(["a", 1, "b", 2]), interleave([1, 2], [10, 20], [100, 200]))
assert sorted(similar_elements((1, 2), (2, 1))) == [1, 2]
