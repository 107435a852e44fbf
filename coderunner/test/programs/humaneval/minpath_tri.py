# Grids, Tribonacci with a list of fixed starts, digit products, deletions, bracket nesting.
def minPath(grid, k):
    n = len(grid)
    val = n * n + 1
    for i in range(n):
        for j in range(n):
            if grid[i][j] == 1:
                temp = []
                if i != 0: temp.append(grid[i - 1][j])
                if j != 0: temp.append(grid[i][j - 1])
                if i != n - 1: temp.append(grid[i + 1][j])
                if j != n - 1: temp.append(grid[i][j + 1])
                val = min(temp)
    return [1 if i % 2 == 0 else val for i in range(k)]
def tri(n):
    if n == 0:
        return [1]
    my_tri = [1, 3]
    for i in range(2, n + 1):
        if i % 2 == 0:
            my_tri.append(i / 2 + 1)
        else:
            my_tri.append(my_tri[i - 1] + my_tri[i - 2] + (i + 3) / 2)
    return my_tri
def digits(n):
    product = 1
    odd_count = 0
    for digit in str(n):
        int_digit = int(digit)
        if int_digit%2 == 1:
            product= product*int_digit
            odd_count+=1
    return 0 if odd_count == 0 else product
def reverse_delete(s,c):
    s = ''.join([char for char in s if char not in c])
    return (s,s[::-1] == s)
def is_nested(string):
    opening, closing = [], []
    for i, ch in enumerate(string):
        if ch == '[': opening.append(i)
        else: closing.append(i)
    closing.reverse()
    cnt = i = 0
    l = len(closing)
    for idx in opening:
        if i < l and idx < closing[i]:
            cnt += 1
            i += 1
    return cnt >= 2
def odd_count(lst):
    res = []
    for arr in lst:
        n = sum(int(d)%2==1 for d in arr)
        res.append("the number of odd elements " + str(n) + "n the str"+ str(n) +"ng "+ str(n) +" of the "+ str(n) +"nput.")
    return res
def max_fill(grid, capacity):
    import math
    return sum([math.ceil(sum(arr)/capacity) for arr in grid])
def minSubArraySum(nums):
    max_sum = 0
    s = 0
    for num in nums:
        s += -num
        if (s < 0): s = 0
        max_sum = max(s, max_sum)
    if max_sum == 0: max_sum = max(-i for i in nums)
    return -max_sum
print(minPath([[1,2,3], [4,5,6], [7,8,9]], 3), tri(5), digits(235), digits(468), reverse_delete("abcdedcba", "ab"), is_nested('[[][]]'), is_nested('[]]]]]]]['), odd_count(['1234567', "3"])[1])
print(max_fill([[0,0,1,0], [0,1,0,0], [1,1,1,1]], 1), minSubArraySum([2, 3, 4, 1, 2, 4]), minSubArraySum([-1, -2, -3]))
