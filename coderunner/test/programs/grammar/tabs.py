# A program indented with tabs and with trailing spaces.
def classify(items):
	out = {}   
	for it in items:
		if isinstance(it, bool):
			key = "bool"
		elif isinstance(it, (int, float)):
			key = "number"
		else:
			key = "other"
		out.setdefault(key, []).append(it)
	return out

class Tabbed:
	def __init__(self):
		self.rows = ["a\tb", "c\td"]

	def table(self):
		for r in self.rows:
			yield r.split("\t")

print(classify([1, True, "x", 2.5, None]))   
for row in Tabbed().table():
	print("\t".join(row).expandtabs(4))

if True:
	for i in range(3):
		if i % 2:
			continue
		print(i,	"tab inside")
