# Tuple conversions, elementwise operations and string forms.
def check_k_elements(test_list, K):
  res = True
  for tup in test_list:
    for ele in tup:
      if ele != K:
        res = False
  return (res)
def tuple_str_int(test_str):
  res = tuple(int(num) for num in test_str.replace('(', '').replace(')', '').replace('...', '').split(', '))
  return (res)
def substract_elements(test_tup1, test_tup2):
  res = tuple(map(lambda i, j: i - j, test_tup1, test_tup2))
  return (res)
def tuple_to_dict(test_tup):
  res = dict(test_tup[idx : idx + 2] for idx in range(0, len(test_tup), 2))
  return (res)
def colon_tuplex(tuplex,m,n):
  from copy import deepcopy
  tuplex_colon = deepcopy(tuplex)
  tuplex_colon[m].append(n)
  return tuplex_colon
def find_tuples(test_list, K): return str([sub for sub in test_list if all(ele % K == 0 for ele in sub)])
def add_str(test_tup, K): return [ele for sub in test_tup for ele in (sub, K)]
def min_k(test_list, K): return sorted(test_list, key=lambda x: x[1])[:K]
def count_tuplex(tuplex, value): return tuplex.count(value)
print(check_k_elements([(4, 4), (4, 4, 4)], 4), tuple_str_int("(7, 8, 9)"), substract_elements((10, 4, 5), (2, 5, 18)), tuple_to_dict((1, 5, 7, 10, 13, 5)), colon_tuplex(("HELLO", 5, [], True), 2, 50))
print(find_tuples([(6, 24, 12), (7, 9, 6)], 6), add_str((5, 6, 7), "FDF"), min_k([('Manjeet', 10), ('Akshat', 4), ('Akash', 2)], 2), count_tuplex((2, 4, 5, 2), 2), tuple(reversed((1, 2))), max((1, 5), (1, 4)), sum((1, 2), 3), (1,) < (1, 0))
t = tuple(range(5)); a, *m, z = t; print(a, m, z, t[::-2], t[1:][0], len(t), 3 in t, hash(t) == hash((0, 1, 2, 3, 4)), t + (9,), *t, sep="/")
