# Counting triples by remainders, sorting even positions by remainder, and odd rows of numbers.
def get_max_triples(n):
    A = [i*i - i + 1 for i in range(1,n+1)]
    ans = []
    for i in range(n):
        for j in range(i+1,n):
            for k in range(j+1,n):
                if (A[i]+A[j]+A[k])%3 == 0:
                    ans += [(A[i],A[j],A[k])]
    return len(ans)
def make_a_pile(n): return [n + 2*i for i in range(n)]
def digits_sum_list(N): return bin(sum(int(i) for i in str(N)))[2:]
def can_arrange(arr):
    ind=-1
    i=1
    while i<len(arr):
      if arr[i]<arr[i-1]:
        ind=i
      i+=1
    return ind
def largest_smallest_integers(lst):
    smallest = list(filter(lambda x: x < 0, lst))
    largest = list(filter(lambda x: x > 0, lst))
    return (max(smallest) if smallest else None, min(largest) if largest else None)
def add_elements(arr, k): return sum(elem for elem in arr[:k] if len(str(elem)) <= 2)
def solution(lst): return sum([x for idx, x in enumerate(lst) if idx%2==0 and x%2==1])
def skjkasdkd(lst):
    def isPrime(n):
        for i in range(2,int(n**0.5)+1):
            if n%i==0:
                return False
        return True
    maxx = 0
    i = 0
    while i < len(lst):
        if(lst[i] > maxx and isPrime(lst[i])):
            maxx = lst[i]
        i+=1
    result = sum(int(digit) for digit in str(maxx))
    return result
print(get_max_triples(5), get_max_triples(10), make_a_pile(3), digits_sum_list(147), can_arrange([1, 2, 4, 3, 5]), can_arrange([1, 4, 2, 5, 6, 7, 8, 9, 10]), largest_smallest_integers([2, 4, 1, 3, 5, 7]), largest_smallest_integers([-6, -4, -4, -3, 1]), add_elements([111, 21, 3, 4000, 5, 6, 7, 8, 9], 4), solution([5, 8, 7, 1]), skjkasdkd([0, 3, 2, 1, 3, 5, 7, 4, 5, 5, 5, 2, 181, 32, 4, 32, 3, 2, 32, 324, 4, 3]))
