# Binary sums of digits, arrays of alternating evens, rotated arrays, exchanges, histograms, integer-keyed sorting.
def solve(N): return bin(sum(int(i) for i in str(N)))[2:]
def add(lst): return sum([lst[i] for i in range(1, len(lst), 2) if lst[i]%2 == 0])
def move_one_ball(arr):
    if len(arr)==0:
      return True
    sorted_array=sorted(arr)
    my_arr=[]
    min_value=min(arr)
    min_index=arr.index(min_value)
    my_arr=arr[min_index:]+arr[0:min_index]
    for i in range(len(arr)):
      if my_arr[i]!=sorted_array[i]:
        return False
    return True
def exchange(lst1, lst2):
    odd = 0
    even = 0
    for i in lst1:
        if i%2 == 1:
            odd += 1
    for i in lst2:
        if i%2 == 0:
            even += 1
    if even >= odd:
        return "YES"
    return "NO"
def histogram(test):
    dict1={}
    list1=test.split(" ")
    t=0
    for i in list1:
        if(list1.count(i)>t) and i!='':
            t=list1.count(i)
    if t>0:
        for i in list1:
            if(list1.count(i)==t):
                dict1[i]=t
    return dict1
def sort_array(arr): return sorted(sorted(arr), key=lambda x: bin(x)[2:].count('1'))
def select_words(s, n):
    result = []
    for word in s.split():
        n_consonants = 0
        for i in range(0, len(word)):
            if word[i].lower() not in ["a","e","i","o","u"]:
                n_consonants += 1
        if n_consonants == n:
            result.append(word)
    return result
def get_closest_vowel(word):
    if len(word) < 3:
        return ""
    vowels = {"a", "e", "i", "o", "u", "A", 'E', 'O', 'U', 'I'}
    for i in range(len(word)-2, 0, -1):
        if word[i] in vowels:
            if (word[i+1] not in vowels) and (word[i-1] not in vowels):
                return word[i]
    return ""
def match_parens(lst):
    def ok(s):
        val = 0
        for i in s:
            if i == '(':
                val = val + 1
            else:
                val = val - 1
            if val < 0:
                return False
        return True if val == 0 else False
    S1, S2 = lst[0] + lst[1], lst[1] + lst[0]
    return 'Yes' if ok(S1) or ok(S2) else 'No'
def maximum(arr, k):
    if k == 0: return []
    arr.sort()
    ans = arr[-k:]
    return ans
def get_odd_collatz(n):
    odd_collatz = [] if n % 2 == 0 else [n]
    while n > 1:
        if n % 2 == 0: n = n/2
        else: n = n*3 + 1
        if n%2 == 1: odd_collatz.append(int(n))
    return sorted(odd_collatz)
print(solve(1000), solve(150), add([4, 2, 6, 7]), move_one_ball([3, 4, 5, 1, 2]), move_one_ball([3, 5, 4, 1, 2]), exchange([1, 2, 3, 4], [1, 5, 3, 4]), histogram('a b b a c'), histogram(''), sort_array([1, 5, 2, 3, 4]), select_words("Mary had a little lamb", 4))
print(get_closest_vowel("FULL"), get_closest_vowel("quick"), match_parens(['()(', ')']), match_parens([')', ')']), maximum([-3, -4, 5], 3), get_odd_collatz(5), get_odd_collatz(14))
