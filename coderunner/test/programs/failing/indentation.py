# Does not compile because of its indentation.
def f():
    x = 1
      y = 2
    return x + y
print(f())
