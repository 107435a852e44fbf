# Exercises with heapq, sorted, shell sort and comb sort.
import heapq
def heap_sort(iterable):
    h = []
    for value in iterable:
        heapq.heappush(h, value)
    return [heapq.heappop(h) for i in range(len(h))]
def cheap_items(items,n):
  cheap_items = heapq.nsmallest(n, items, key=lambda s: s['price'])
  return cheap_items
def shell_sort(my_list):
    gap = len(my_list) // 2
    while gap > 0:
        for i in range(gap, len(my_list)):
            current_item = my_list[i]
            j = i
            while j >= gap and my_list[j - gap] > current_item:
                my_list[j] = my_list[j - gap]
                j -= gap
            my_list[j] = current_item
        gap //= 2
    return my_list
def comb_sort(nums):
    shrink_fact = 1.3
    gaps = len(nums)
    swapped = True
    i = 0
    while gaps > 1 or swapped:
        gaps = int(float(gaps) / shrink_fact)
        swapped = False
        i = 0
        while gaps + i < len(nums):
            if nums[i] > nums[i+gaps]:
                nums[i], nums[i+gaps] = nums[i+gaps], nums[i]
                swapped = True
            i += 1
    return nums
def pancake_sort(nums):
    arr_len = len(nums)
    while arr_len > 1:
        mi = nums.index(max(nums[0:arr_len]))
        nums = nums[mi::-1] + nums[mi+1:len(nums)]
        nums = nums[arr_len-1::-1] + nums[arr_len:len(nums)]
        arr_len -= 1
    return nums
print(heap_sort([1, 3, 5, 7, 9, 2, 4, 6, 8, 0]), cheap_items([{'name': 'Item-1', 'price': 101.1},{'name': 'Item-2', 'price': 555.22}], 1))
for f in (shell_sort, comb_sort, pancake_sort): print(f.__name__, f([12, 23, 4, 5, 3, 2, 12, 81, 56, 95]))
def tuple_sort(t): return tuple(sorted(t, key=lambda x: (x[-1], -x[0])))
print(tuple_sort(((1, 3), (2, 3), (5, 1))), sorted("b1A2a", key=lambda c: (c.isdigit(), c.lower(), c)), sorted([(2, "x"), (1, "y")])[0], heapq.nlargest(2, {"a": 3, "b": 9, "c": 5}, key={"a": 3, "b": 9, "c": 5}.get))
