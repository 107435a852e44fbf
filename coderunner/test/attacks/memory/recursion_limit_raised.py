# Raises the recursion limit and overruns the stack.
# guarded: crashed SIGSEGV or error RecursionError
# plain: crashed SIGSEGV or error RecursionError
import sys

sys.setrecursionlimit(10**8)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


Deep().x
