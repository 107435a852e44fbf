# Nested list functions with lambda, map and filter.
def remove_nested(test_tup):
  res = tuple()
  for count, ele in enumerate(test_tup):
    if not isinstance(ele, tuple):
      res = res + (ele, )
  return (res)
def max_length(list1):
    max_length = max(len(x) for x in  list1 )
    max_list = max((x) for x in   list1)
    return(max_length, max_list)
def group_keyvalue(l):
    result = {}
    for k, v in l:
         result.setdefault(k, []).append(v)
    return result
def subject_marks(subjectmarks):
 subjectmarks.sort(key = lambda x: x[1])
 return subjectmarks
def trim_tuple(test_list, K):
  res = []
  for ele in test_list:
    N = len(ele)
    res.append(tuple(list(ele)[K: N - K]))
  return (str(res))
def div_of_nums(nums,m,n):
 result = list(filter(lambda x: (x % m == 0 or x % n == 0), nums))
 return result
def merge_dictionaries_three(dict1,dict2, dict3):
    import collections as ct
    merged_dict = dict(ct.ChainMap({},dict1,dict2,dict3))
    return merged_dict
print(remove_nested((1, 5, 7, (4, 6), 10)), max_length([[0], [1, 3], [5, 7], [9, 11], [13, 15, 17]]), group_keyvalue([('yellow', 1), ('blue', 2), ('yellow', 3)]))
print(subject_marks([('English', 88), ('Science', 90), ('Maths', 97), ('Social sciences', 82)]), trim_tuple([(5, 3, 2, 1, 4), (3, 4, 9, 2, 1)], 2), div_of_nums([19, 65, 57, 39, 152, 639, 121, 44, 90, 190], 19, 13))
print(sorted(merge_dictionaries_three({"R": "Red", "B": "Black"}, {"G": "Green", "W": "White"}, {"O": "Orange", "W": "Wx"}).items()))
