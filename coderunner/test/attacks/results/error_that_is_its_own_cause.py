# An exception that is its own cause and context.
# guarded: error ValueError: first
# plain: error ValueError: first
first = ValueError("first")
second = ValueError("second")
first.__cause__ = second
second.__cause__ = first
raise first
