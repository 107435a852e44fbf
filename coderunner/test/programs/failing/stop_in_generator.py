# Ends with a RuntimeError made of a StopIteration inside a generator.
def pairs(items):
    it = iter(items)
    while True:
        yield next(it), next(it)


for pair in pairs([1, 2, 3, 4]):
    print("a pair of neighbours:", pair)
