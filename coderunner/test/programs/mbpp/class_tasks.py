# Small class tasks: pairs, chain length, a stack-based min, tree nodes.
class Pair(object):
	def __init__(self, a, b):
		self.a = a
		self.b = b
def max_chain_length(arr, n):
	max = 0
	mcl = [1 for i in range(n)]
	for i in range(1, n):
		for j in range(0, i):
			if (arr[i].a > arr[j].b and mcl[i] < mcl[j] + 1):
				mcl[i] = mcl[j] + 1
	for i in range(n):
		if (max < mcl[i]):
			max = mcl[i]
	return max
assert max_chain_length([Pair(5, 24), Pair(15, 25),Pair(27, 40), Pair(50, 60)], 4) == 3
class Node:
	def __init__(self, data):
		self.data = data
		self.left = None
		self.right = None
def get_height(root):
	if root is None:
		return 0
	return max(get_height(root.left), get_height(root.right)) + 1
def is_tree_balanced(root):
	if root is None:
		return True
	lh = get_height(root.left)
	rh = get_height(root.right)
	if (abs(lh - rh) <= 1) and is_tree_balanced(root.left) is True and is_tree_balanced( root.right) is True:
		return True
	return False
root = Node(1)
root.left = Node(2)
root.right = Node(3)
root.left.left = Node(4)
root.left.right = Node(5)
print(is_tree_balanced(root), get_height(root)); root.left.left.left = Node(8); root.left.left.left.left = Node(9)
print(is_tree_balanced(root), max_chain_length([Pair(1, 2), Pair(3, 4),Pair(5, 6), Pair(7, 8)], 4))
class Py_Solution:
    def pow(self, x, n):
        if x == 0 or x == 1 or n == 1: return x
        if n == 0: return 1
        if n < 0: return 1 / self.pow(x, -n)
        val = self.pow(x, n // 2)
        return val * val if n % 2 == 0 else val * val * x
    def reverse_words(self, s): return ' '.join(reversed(s.split()))
print(Py_Solution().pow(2, -3), Py_Solution().pow(3, 5), Py_Solution().reverse_words("hello .py"))
class Circle():
    pi = 3.14
    def __init__(self, r): self.radius = r
    def area(self): return self.radius ** 2 * Circle.pi
    def perimeter(self): return 2 * self.radius * self.pi
c = Circle(8); print(c.area(), c.perimeter()); Circle.pi = 3; c.pi = 4; print(c.area(), c.perimeter())
