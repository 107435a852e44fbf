# Figurate numbers and number predicates with while loops.
def is_woodall(x):
	if (x % 2 == 0):
		return False
	if (x == 1):
		return True
	x = x + 1
	p = 0
	while (x % 2 == 0):
		x = x/2
		p = p + 1
		if (p == x):
			return True
	return False
def is_octagonal(n):
	return 3 * n * n - 2 * n
def tetrahedral_number(n): return (n * (n + 1) * (n + 2)) / 6
def centered_hexagonal_number(n): return 3 * n * (n - 1) + 1
def get_perrin(n):
  if (n == 0):
    return 3
  if (n == 1):
    return 0
  if (n == 2):
    return 2
  return get_perrin(n - 2) + get_perrin(n - 3)
assert is_woodall(383) == True and is_woodall(254) == False
print([n for n in range(1, 2000) if is_woodall(n)], [is_octagonal(n) for n in range(1, 8)], tetrahedral_number(5), centered_hexagonal_number(10), get_perrin(12))
