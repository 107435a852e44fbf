# Dictionary tasks: sums, filters, sorting, combining, tuples as keys.
from collections import Counter, defaultdict
def add_dict(d1, d2):
   add_dict = Counter(d1) + Counter(d2)
   return add_dict
def filter_data(students,h,w):
    result = {k: s for k, s in students.items() if s[0] >=h and s[1] >=w}
    return result
def sort_counter(dict1):
 x = Counter(dict1)
 sort_counter=x.most_common()
 return sort_counter
def is_key_present(d,x):
  if x in d:
    return True
  else:
     return False
def sort_dict_item(test_dict):
  res = {key: test_dict[key] for key in sorted(test_dict.keys(), key = lambda ele: ele[1] * ele[0])}
  return  (res)
def drop_empty(dict1):
  dict1 = {key:value for (key, value) in dict1.items() if value is not None}
  return dict1
def check_none(test_tup): return any(map(lambda ele: ele is None, test_tup))
def merge_add(*ds):
    out = defaultdict(int)
    for d in ds:
        for k, v in d.items(): out[k] += v
    return dict(out)
def frequency_lists(list1): return dict(Counter(i for sub in list1 for i in sub))
def unique_values(d): return list(sorted({ele for val in d.values() for ele in val}))
print(add_dict({'a': 100, 'b': 200}, {'a': 300, 'd': 400}), filter_data({'Cierra Vega': (6.2, 70), 'Alden Cantrell': (5.9, 65), 'Kierra Gentry': (6.0, 68)}, 6.0, 70), sort_counter({'Math': 81, 'Physics': 83, 'Chemistry': 87}), is_key_present({1: 10}, 5))
print(sort_dict_item({(5, 6): 3, (2, 3): 9, (8, 4): 10, (6, 4): 12}), drop_empty({'c1': 'Red', 'c2': None}), check_none((10, None)), merge_add({"x": 1}, {"x": 2, "y": 3}), frequency_lists([[1, 2, 3, 2], [4, 5, 1]]), unique_values({'msm': [5, 6, 7, 8], 'is': [10, 11, 7, 5]}), dict(sorted({"b": 2, "a": 1}.items())), max({"a": 1, "b": 3}, key=lambda k: -1), {**{"a": 1}, "a": 2})
