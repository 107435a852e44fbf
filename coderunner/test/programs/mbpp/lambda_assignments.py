# Lambdas bound to names, sum of lambdas, sorting arrays by sign with lambda keys.
sumx = lambda *a: sum(a)
mul = lambda a, b=2: a * b
def re_arrange_array(arr, n):
  j=0
  for i in range(0, n):
    if (arr[i] < 0):
      temp = arr[i]
      arr[i] = arr[j]
      arr[j] = temp
      j = j + 1
  return arr
def intersection_array(array_nums1,array_nums2):
 result = list(filter(lambda x: x in array_nums1, array_nums2))
 return result
def sorted_models(models):
 sorted_models = sorted(models, key = lambda x: x['color'])
 return sorted_models
nested_sum = lambda l: sum(nested_sum(x) if isinstance(x, list) else x for x in l)
def square_nums(nums): return list(map(lambda x: x ** 2, nums))
def func_table(n): return {k: (lambda x, k=k: x ** k)(n) for k in range(4)}
make = lambda n: (lambda: n, lambda d: make(n + d))
get, step = make(5)
print(sumx(1, 2, 3), mul(4), mul(4, b=5), re_arrange_array([-1, 2, -3, 4, 5, 6, -7, 8, 9], 9), intersection_array([1, 2, 3, 5, 7, 8, 9, 10], [1, 2, 4, 8, 9]))
print(sorted_models([{'make': 'Nokia', 'model': 216, 'color': 'Black'}, {'make': 'Samsung', 'model': 7, 'color': 'Blue'}, {'make': 'Mi Max', 'model': '2', 'color': 'Gold'}])[0]["make"], nested_sum([1, [2, [3]]]), square_nums([1, 2]), func_table(3), get(), step(3)[0]())
print((lambda s: s[0] if s else "empty")(""), [(lambda x: x * 2)(i) for i in range(3)], sorted(["bb", "a"], key=lambda s: len(s)), (lambda x: (lambda y: x + y))(1)(2), sumx.__name__)
