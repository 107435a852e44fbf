# Exercise: Heron's formula, will-it-fly, smallest changes, total matches.
def triangle_area(a, b, c):
    if a + b <= c or a + c <= b or b + c <= a:
        return -1
    s = (a + b + c)/2
    area = (s * (s - a) * (s - b) * (s - c)) ** 0.5
    area = round(area, 2)
    return area

def will_it_fly(q,w):
    if sum(q) > w:
        return False
    i, j = 0, len(q)-1
    while i<j:
        if q[i] != q[j]:
            return False
        i+=1
        j-=1
    return True

def smallest_change(arr):
    ans = 0
    for i in range(len(arr) // 2):
        if arr[i] != arr[len(arr) - i - 1]:
            ans += 1
    return ans

def total_match(lst1, lst2):
    l1 = 0
    for st in lst1:
        l1 += len(st)
    l2 = 0
    for st in lst2:
        l2 += len(st)
    if l1 <= l2:
        return lst1
    else:
        return lst2

print(triangle_area(3, 4, 5), triangle_area(1, 2, 10), triangle_area(4, 8, 5), triangle_area(10, 5, 7))
print(will_it_fly([3, 2, 3], 9), will_it_fly([1, 2], 5), will_it_fly([3], 5))
print(smallest_change([1,2,3,5,4,7,9,6]), smallest_change([1, 2, 3, 2, 1]))
print(total_match(['hi', 'admin'], ['hI', 'Hi']), total_match([], []), total_match(['4'], ['1', '2', '3', '4', '5']))
